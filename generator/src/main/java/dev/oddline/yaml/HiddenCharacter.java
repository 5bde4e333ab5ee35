package dev.oddline.yaml;

import java.util.Locale;
import java.util.Optional;

/**
 * Characters that do not show, or that some readers take for the end of a line. The ranges are spelled out, because the
 * categories of {@link Character} change with the Java version.
 */
final class HiddenCharacter {
    private HiddenCharacter() {}

    /** Returns whether the character may not stand in a file as it is. */
    static boolean isForbidden(int codePoint) {
        if (codePoint < 0xA0) {
            return isControl(codePoint);
        }
        return codePoint == 0xAD
                || codePoint == 0x61C
                || codePoint == 0x180E
                || (codePoint >= 0x200B && codePoint <= 0x200F)
                || (codePoint >= 0x2028 && codePoint <= 0x202E)
                || (codePoint >= 0x2060 && codePoint <= 0x206F)
                || codePoint == 0xFEFF
                || (codePoint >= 0xFFF9 && codePoint <= 0xFFFB)
                || (codePoint >= 0xE0000 && codePoint <= 0xE007F)
                || isNoncharacter(codePoint);
    }

    /** Returns whether some YAML readers end a line here, so that they would see other keys than a person does. */
    static boolean endsALineForSome(int codePoint) {
        return codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029;
    }

    /** Returns {@code U+200B}. */
    static String number(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    /** Returns the Unicode name in lower case; empty for a noncharacter. */
    static Optional<String> name(int codePoint) {
        return Optional.ofNullable(Character.getName(codePoint)).map(name -> name.toLowerCase(Locale.ROOT));
    }

    /** Returns how to write the character within double quotes: {@code \u200B}. */
    static String escape(int codePoint) {
        return String.format(Locale.ROOT, codePoint > 0xFFFF ? "\\U%08X" : "\\u%04X", codePoint);
    }

    private static boolean isControl(int codePoint) {
        return codePoint < 0x20
                ? codePoint != '\t' && codePoint != '\n' && codePoint != '\r'
                : codePoint >= 0x7F && codePoint < 0xA0;
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint >= 0xFDD0 && codePoint <= 0xFDEF) || (codePoint & 0xFFFE) == 0xFFFE;
    }
}
