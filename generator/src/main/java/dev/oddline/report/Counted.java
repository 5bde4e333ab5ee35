package dev.oddline.report;

import java.util.Locale;

/** Numbers with their nouns, in the English of the terminal. */
public final class Counted {
    private Counted() {}

    /**
     * Returns a number with its noun: {@code 1 record}, {@code 1,030 records}.
     *
     * @param noun a singular whose plural ends in s
     */
    public static String of(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
