package dev.oddline.selection.scoring;

/**
 * Scores what a model said about some rows.
 *
 * @param <T> what it said
 */
@FunctionalInterface
public interface OutputScorer<T> {

    /**
     * Writes the scores, or why a row has none.
     *
     * @param from the first row, of the block
     * @param rows how many
     */
    void score(T said, int from, int rows, ScoredBlock into);
}
