package dev.oddline.page.view;

import java.util.List;

/**
 * What was added or changed.
 *
 * @param remark the span of time
 * @param changes the latest, newest first; empty for no section
 * @param more link to the others; {@link Phrase#NONE} where all are shown
 */
public record Changes(String remark, List<Change> changes, Phrase more) {

    /** No section. */
    public static final Changes NONE = new Changes("", List.of(), Phrase.NONE);

    public Changes {
        changes = List.copyOf(changes);
    }
}
