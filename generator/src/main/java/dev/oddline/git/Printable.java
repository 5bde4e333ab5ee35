package dev.oddline.git;

import java.util.Locale;

/** Makes a name from a hostile place fit for a message. */
final class Printable {
    private static final int SHOWN = 120;

    private Printable() {}

    /** Returns the text with everything invisible written as {@code \\u001B}, cut after 120 characters. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(codePoint -> append(shown, codePoint));
        return text.codePointCount(0, text.length()) > SHOWN ? shown.append('…').toString() : shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> shown.append(String.format(Locale.ROOT, "\\u%04X", codePoint));
            default -> shown.appendCodePoint(codePoint == '`' ? '\'' : codePoint);
        }
    }
}
