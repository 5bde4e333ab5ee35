package dev.oddline.source;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a text, from {@code start} (inclusive) to {@code end} (exclusive). Lines and columns are 1-based, columns
 * counted in Unicode code points. They stand here as they are: a catalog holds a million spans, and three objects for
 * each would take twice the memory.
 *
 * @param startLine line of the first character
 * @param startColumn column of the first character
 * @param endLine line of the character after the last one
 * @param endColumn column of the character after the last one; equal to the start for an empty piece
 */
public record Span(int startLine, int startColumn, int endLine, int endColumn) implements Comparable<Span> {
    public static final Span START = new Span(Position.START, Position.START);

    public Span {
        if (startLine < 1 || startColumn < 1 || endColumn < 1) {
            throw new IllegalArgumentException("position " + startLine + ":" + startColumn + " is not 1-based");
        }
        if (compare(endLine, endColumn, startLine, startColumn) < 0) {
            throw new IllegalArgumentException("span ends before it starts");
        }
    }

    /**
     * Returns the span between two places.
     *
     * @param start first character
     * @param end the character after the last one; equal to {@code start} for an empty piece
     */
    public Span(Position start, Position end) {
        this(start.line(), start.column(), end.line(), end.column());
    }

    /** Returns the span from {@code startLine:startColumn} to {@code endLine:endColumn}, all 1-based. */
    public static Span of(int startLine, int startColumn, int endLine, int endColumn) {
        return new Span(startLine, startColumn, endLine, endColumn);
    }

    /** Returns where the first character stands. */
    public Position start() {
        return new Position(startLine, startColumn);
    }

    /** Returns where the character after the last one stands. */
    public Position end() {
        return new Position(endLine, endColumn);
    }

    // Written out, as spans are the keys of maps: what Java makes for a record is slow until it is compiled.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span that
                && startLine == that.startLine
                && startColumn == that.startColumn
                && endLine == that.endLine
                && endColumn == that.endColumn;
    }

    @Override
    public int hashCode() {
        return ((startLine * 31 + startColumn) * 31 + endLine) * 31 + endColumn;
    }

    @Override
    public int compareTo(Span other) {
        int byStart = compare(startLine, startColumn, other.startLine, other.startColumn);
        return byStart != 0 ? byStart : compare(endLine, endColumn, other.endLine, other.endColumn);
    }

    private static int compare(int line, int column, int otherLine, int otherColumn) {
        return line != otherLine ? Integer.compare(line, otherLine) : Integer.compare(column, otherColumn);
    }
}
