package dev.oddline.catalog;

import dev.oddline.record.RecordId;
import dev.oddline.record.Reference;
import dev.oddline.source.Location;
import java.util.Comparator;

/**
 * One record names another.
 *
 * <p>Ordered by the record that names, the place where it does, and the record that is named.
 *
 * @param from the record that names
 * @param to the record that is named; it need not exist
 * @param field path of the field, such as {@code inputs.dataset_version_id}
 * @param role what the link means for lineage
 * @param location where the target's id is written
 */
public record Link(RecordId from, RecordId to, String field, Reference.Role role, Location location)
        implements Comparable<Link> {
    private static final Comparator<Link> ORDER =
            Comparator.comparing(Link::from).thenComparing(Link::location).thenComparing(Link::to);

    /** Returns whether {@code from} is made from {@code to}. */
    public boolean isLineage() {
        return role == Reference.Role.MADE_FROM;
    }

    @Override
    public int compareTo(Link other) {
        return ORDER.compare(this, other);
    }
}
