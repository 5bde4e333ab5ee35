package dev.oddline.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person says of a chosen scene, in the column {@link #COLUMN} of a review's table. */
public enum ReviewVerdict {
    CONFIRMED,
    DOUBTED,
    REJECTED;

    /** The column of the verdicts. */
    public static final String COLUMN = "verdict";

    /** Returns the verdict of a cell; empty for a word that is none. */
    public static Optional<ReviewVerdict> of(String cell) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.name().toLowerCase(Locale.ROOT).equals(cell.strip()))
                .findFirst();
    }
}
