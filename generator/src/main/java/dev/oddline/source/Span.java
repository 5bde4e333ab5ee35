package dev.oddline.source;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a text, from {@code start} (inclusive) to {@code end} (exclusive).
 *
 * @param start first character
 * @param end the character after the last one; equal to {@code start} for an empty piece
 */
public record Span(Position start, Position end) implements Comparable<Span> {
    public static final Span START = new Span(Position.START, Position.START);

    public Span {
        if (end.compareTo(start) < 0) {
            throw new IllegalArgumentException("span ends before it starts");
        }
    }

    /** Returns the span from {@code startLine:startColumn} to {@code endLine:endColumn}, all 1-based. */
    public static Span of(int startLine, int startColumn, int endLine, int endColumn) {
        return new Span(new Position(startLine, startColumn), new Position(endLine, endColumn));
    }

    // Written out, as spans are the keys of maps: what Java makes for a record is slow until it is compiled.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span that && start.equals(that.start) && end.equals(that.end);
    }

    @Override
    public int hashCode() {
        return start.hashCode() * 31 + end.hashCode();
    }

    @Override
    public int compareTo(Span other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }
}
