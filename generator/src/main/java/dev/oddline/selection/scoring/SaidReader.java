package dev.oddline.selection.scoring;

/**
 * Looks at what a model said about the rows of a block, one after the other.
 *
 * @param <T> what models say
 */
public interface SaidReader<T> {

    /**
     * Looks at rows that stand next to each other.
     *
     * @param from the first of them, of the block, from 0
     * @param rows how many, 1 or more
     * @param said of all of them; may be overwritten once this returns
     */
    void given(int from, int rows, T said);

    /** Looks at a row in which nothing was there to be scored, such as a frame without detections. */
    void nothing(int row);

    /** Looks at a row in which something stands that cannot be read. */
    void unreadable(int row, String reason);
}
