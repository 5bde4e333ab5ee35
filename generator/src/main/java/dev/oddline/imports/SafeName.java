package dev.oddline.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes ids, and with them file names, out of names that people chose in another tool. */
public final class SafeName {
    private static final int MAX_LENGTH = 80;
    private static final Pattern WINDOWS_DEVICE = Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

    private SafeName() {}

    /**
     * Returns a name that is valid as an id and as a file name everywhere: ASCII letters, digits, {@code .}, {@code _}
     * and {@code -}, starting with a letter or digit, no two dots in a row, none at the end, no device of Windows, at
     * most 80 characters.
     *
     * @param name any text
     * @param otherwise returned where nothing of the name is left, such as for a name without a Latin letter; must be
     *     such a name itself
     */
    public static String of(String name, String otherwise) {
        String safe = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("-{2,}", "-")
                .replaceAll("^[^A-Za-z0-9]+", "");
        String shortened =
                safe.substring(0, Math.min(safe.length(), MAX_LENGTH)).replaceAll("[._-]+$", "");
        if (shortened.isEmpty()) {
            return otherwise;
        }
        boolean device =
                WINDOWS_DEVICE.matcher(shortened.toLowerCase(Locale.ROOT)).matches();
        return device ? "x-" + shortened : shortened;
    }
}
