package dev.oddline.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a scene in labelling, in the column {@link #COLUMN} of the table that it delivered. */
public enum LabelState {
    DELIVERED,
    REFUSED;

    /** The column of the states. */
    public static final String COLUMN = "state";

    /** Returns the state of a cell; empty for a word that is none, such as one for a scene that is still worked on. */
    public static Optional<LabelState> of(String cell) {
        return Arrays.stream(values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(cell.strip()))
                .findFirst();
    }
}
