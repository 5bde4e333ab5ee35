package dev.oddline.table;

import java.util.Comparator;

/** The order of ids by their code points; it is that of their bytes in UTF-8, and not always that of {@code char}s. */
public final class CodePointOrder implements Comparator<String> {
    /** The only one. */
    public static final CodePointOrder ORDER = new CodePointOrder();

    private CodePointOrder() {}

    @Override
    public int compare(String one, String other) {
        int i = 0;
        while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        if (i == one.length() || i == other.length()) {
            return Integer.compare(one.length(), other.length());
        }
        int start = i > 0 && Character.isLowSurrogate(one.charAt(i)) ? i - 1 : i;
        return Integer.compare(one.codePointAt(start), other.codePointAt(start));
    }
}
