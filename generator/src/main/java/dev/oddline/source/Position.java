package dev.oddline.source;

import org.jspecify.annotations.Nullable;

/**
 * A place between two characters of a text.
 *
 * @param line 1-based
 * @param column 1-based, counted in Unicode code points
 */
public record Position(int line, int column) implements Comparable<Position> {
    public static final Position START = new Position(1, 1);

    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("position " + line + ":" + column + " is not 1-based");
        }
    }

    // Written out, as positions are part of keys: what Java makes for a record is slow until it is compiled.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Position that && line == that.line && column == that.column;
    }

    @Override
    public int hashCode() {
        return line * 31 + column;
    }

    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
