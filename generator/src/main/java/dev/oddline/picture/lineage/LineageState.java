package dev.oddline.picture.lineage;

import java.util.Locale;

/** How a record stands in a lineage picture. */
public enum LineageState {
    /** The record of the page. */
    THIS,
    /** A record with a page. */
    NORMAL,
    /** Named by a record, but itself missing. */
    TOMBSTONE,
    /** Context, such as a baseline: named, but nothing is made from it. */
    REFERENCE;

    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
