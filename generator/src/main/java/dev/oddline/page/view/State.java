package dev.oddline.page.view;

import java.util.List;

/**
 * The figures the team watches.
 *
 * @param remark such as the model in the fleet; {@link Phrase#NONE} for none
 * @param measures at most six; empty for no section
 */
public record State(Phrase remark, List<Measure> measures) {

    /** No section. */
    public static final State NONE = new State(Phrase.NONE, List.of());

    public State {
        measures = List.copyOf(measures);
    }
}
