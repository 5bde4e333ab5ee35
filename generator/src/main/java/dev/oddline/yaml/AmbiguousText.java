package dev.oddline.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts that some YAML reader, of version 1.1 or 1.2, takes for something else when they stand without quotes. */
final class AmbiguousText {
    private static final Set<String> WORDS = Set.of(
            "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf", "infinity", "=", "<<");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:"
            + "[0-9][0-9_]*"
            + "|[0-9][0-9_]*(?::[0-9]+)+(?:\\.[0-9_]*)?"
            + "|0[box][0-9a-f_]+"
            + "|(?:[0-9][0-9_]*)?\\.?[0-9_]+(?:e[-+]?[0-9]*)?"
            + "|[0-9][0-9_]*\\.(?:e[-+]?[0-9]*)?"
            + "|\\.(?:inf|nan)"
            + "|inf|infinity|nan)");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[t \\t].*)?");

    private AmbiguousText() {}

    /** Returns whether the text must be quoted to stay text. */
    static boolean contains(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.contains(lower)
                || NUMBER.matcher(lower).matches()
                || DATE.matcher(lower).matches();
    }

    /** Returns the same of a key. {@code n} and {@code y} stay as they are: no reader in use takes such a key for a truth value. */
    static boolean containsKey(String key) {
        return !key.equals("n") && !key.equals("y") && contains(key);
    }
}
