package dev.oddline.page.view;

import java.util.List;

/**
 * How the record came to be.
 *
 * @param entries newest first
 * @param remark how many there are, or why dates are unknown; {@link Phrase#NONE} for nothing
 */
public record History(List<HistoryEntry> entries, Phrase remark) {

    /** No section. */
    public static final History NONE = new History(List.of(), Phrase.NONE);

    public History {
        entries = List.copyOf(entries);
    }
}
