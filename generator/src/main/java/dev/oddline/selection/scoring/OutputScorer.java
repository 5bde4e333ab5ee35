package dev.oddline.selection.scoring;

import dev.oddline.statistics.InvalidInput;

/**
 * Scores what a model said about one item.
 *
 * @param <T> what it said
 */
@FunctionalInterface
public interface OutputScorer<T> {

    /**
     * Writes the scores and returns whether probabilities had to be divided by their sum.
     *
     * @param into {@code [measure]}
     * @throws InvalidInput if what was said is not what it was declared to be
     */
    boolean score(T said, double[] into);
}
