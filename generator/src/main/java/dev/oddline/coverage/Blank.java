package dev.oddline.coverage;

import java.util.Locale;

/** Cells that say nothing. They are not zeros. */
final class Blank {
    private Blank() {}

    /** Returns whether a text is empty, blanks, or the word that programs write for a missing number. */
    static boolean is(String text) {
        String word = text.strip();
        return word.isEmpty() || word.toLowerCase(Locale.ROOT).equals("nan");
    }
}
