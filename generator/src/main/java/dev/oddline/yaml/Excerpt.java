package dev.oddline.yaml;

/** A piece of a file as it stands in a message: one line, nothing hidden, not too long. */
final class Excerpt {
    private static final int MAX_CODE_POINTS = 60;

    private Excerpt() {}

    /** Returns the text with hidden characters and line ends as escapes, cut with {@code …}. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (int index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
            if (count == MAX_CODE_POINTS) {
                return shown.append('…').toString();
            }
            append(shown, text.codePointAt(index));
            count++;
        }
        return shown.toString();
    }

    /** Returns the whole text with hidden characters and line ends as escapes. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(codePoint -> append(shown, codePoint));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        if (codePoint == '\n') {
            shown.append("\\n");
        } else if (codePoint == '\r') {
            shown.append("\\r");
        } else if (codePoint == '\t') {
            shown.append("\\t");
        } else if (HiddenCharacter.isForbidden(codePoint) || UnicodeText.isSurrogate(codePoint)) {
            shown.append(HiddenCharacter.escape(codePoint));
        } else {
            shown.appendCodePoint(codePoint);
        }
    }
}
