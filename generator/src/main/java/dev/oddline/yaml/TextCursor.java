package dev.oddline.yaml;

import dev.oddline.source.Position;

/** Turns ascending offsets of a text into positions, each character looked at once. */
final class TextCursor {
    private final String text;
    private int offset;
    private int line = 1;
    private int column = 1;

    TextCursor(String text) {
        this.text = text;
    }

    /**
     * Returns the position of an offset.
     *
     * @param target no smaller than any asked for before
     */
    Position at(int target) {
        while (offset < target) {
            char unit = text.charAt(offset);
            boolean carriageReturn = unit == '\r' && (offset + 1 == text.length() || text.charAt(offset + 1) != '\n');
            if (unit == '\n' || carriageReturn) {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(unit)) {
                column++;
            }
            offset++;
        }
        return new Position(line, column);
    }
}
