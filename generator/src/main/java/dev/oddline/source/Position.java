package dev.oddline.source;

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

    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
