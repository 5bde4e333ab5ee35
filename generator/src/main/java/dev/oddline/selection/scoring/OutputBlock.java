package dev.oddline.selection.scoring;

import java.io.IOException;

/**
 * Rows of outputs that stand next to each other: as many as one thread scores at once.
 *
 * @param <T> what models say
 */
public interface OutputBlock<T> {

    /** Returns the number of rows. */
    int size();

    /**
     * Returns what a row is about.
     *
     * @param row of the block, from 0
     */
    Item item(int row);

    /**
     * Shows what the model said, row by row.
     *
     * @throws dev.oddline.table.UnreadableTable if it can't be read any more
     */
    void show(SaidReader<T> reader) throws IOException;
}
