package dev.oddline.page.view;

import java.util.List;

/**
 * The metrics of a run or evaluation.
 *
 * @param compared whether a baseline is stated, so that differences are shown
 * @param remark which baseline, which dataset
 * @param rows in the order of the record; empty for no section
 * @param caption how intervals were made and what n counts
 */
public record Results(boolean compared, Phrase remark, List<Result> rows, Phrase caption) {

    /** No section. */
    public static final Results NONE = new Results(false, Phrase.NONE, List.of(), Phrase.NONE);

    public Results {
        rows = List.copyOf(rows);
    }
}
