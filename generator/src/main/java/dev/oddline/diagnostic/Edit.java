package dev.oddline.diagnostic;

import dev.oddline.source.Span;
import java.util.Comparator;

/**
 * A change of one piece of a text.
 *
 * <p>Ordered by the place.
 *
 * @param span what is replaced; empty to insert
 * @param text what stands there then, with LF line ends
 */
public record Edit(Span span, String text) implements Comparable<Edit> {
    private static final Comparator<Edit> ORDER =
            Comparator.comparing(Edit::span).thenComparing(Edit::text);

    /** Returns whether the two may not be made together: they touch or overlap. */
    public boolean touches(Edit other) {
        return span.start().compareTo(other.span.end()) <= 0
                && other.span.start().compareTo(span.end()) <= 0;
    }

    @Override
    public int compareTo(Edit other) {
        return ORDER.compare(this, other);
    }
}
