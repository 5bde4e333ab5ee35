package dev.oddline.report;

import dev.oddline.source.HiddenCharacters;

/** A user's line made fit for a terminal: nothing in it can move the cursor or change a colour. */
final class VisibleText {
    private VisibleText() {}

    /** Returns the character as it is shown: itself, a blank for a tab, or {@code <U+XXXX>}. */
    static String of(int codePoint) {
        return codePoint == '\t' ? " " : HiddenCharacters.shown(codePoint);
    }

    /** Returns a whole text with each of its characters shown; line feeds too. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> shown.append(of(c)));
        return shown.toString();
    }

    /** Returns how many columns of a terminal a shown character takes: 2 for wide East Asian ones, 0 for marks. */
    static int width(int codePoint) {
        String shown = of(codePoint);
        if (shown.length() > 2) {
            return shown.length();
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }
}
