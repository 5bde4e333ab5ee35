package dev.oddline.odd.openodd;

import dev.oddline.yaml.YamlScalar;
import java.util.Locale;

/** How a scalar of an OpenODD file is understood. */
final class OpenOddText {
    private OpenOddText() {}

    /** Returns whether nothing is written. */
    static boolean isNull(YamlScalar scalar) {
        return scalar.isPlain()
                && (scalar.text().isEmpty()
                        || scalar.text().equals("~")
                        || scalar.text().toLowerCase(Locale.ROOT).equals("null"));
    }

    static boolean isTrue(YamlScalar scalar) {
        return scalar.isPlain() && scalar.text().toLowerCase(Locale.ROOT).equals("true");
    }

    static boolean isFalse(YamlScalar scalar) {
        return scalar.isPlain() && scalar.text().toLowerCase(Locale.ROOT).equals("false");
    }
}
