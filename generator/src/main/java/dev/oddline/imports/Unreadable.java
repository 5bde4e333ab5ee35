package dev.oddline.imports;

import java.util.Comparator;

/**
 * Something in the foreign store that could not be read, or not be carried over. Ordered by place.
 *
 * @param place where it stands in the store: a path relative to it, or table and key
 * @param reason lowercase, without a period
 */
public record Unreadable(String place, String reason) implements Comparable<Unreadable> {
    private static final Comparator<Unreadable> ORDER =
            Comparator.comparing(Unreadable::place).thenComparing(Unreadable::reason);

    @Override
    public int compareTo(Unreadable other) {
        return ORDER.compare(this, other);
    }
}
