package dev.oddline.page.view;

import java.util.List;

/**
 * The figures the team watches.
 *
 * @param remark such as the models on the road; {@link Phrase#NONE} for none
 * @param measures at most six; empty for no section
 * @param caption how the figures and their changes were made
 */
public record State(Phrase remark, List<Measure> measures, Phrase caption) {

    /** No section. */
    public static final State NONE = new State(Phrase.NONE, List.of(), Phrase.NONE);

    public State {
        measures = List.copyOf(measures);
    }
}
