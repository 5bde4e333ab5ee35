package dev.oddline.decode;

import java.util.Locale;

/** The word of an enum constant in YAML: its text in lower case. */
final class Choice {
    private Choice() {}

    static String word(Object constant) {
        return constant instanceof Enum<?> choice ? choice.toString().toLowerCase(Locale.ROOT) : constant.toString();
    }
}
