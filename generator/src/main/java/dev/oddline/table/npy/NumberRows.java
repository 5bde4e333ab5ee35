package dev.oddline.table.npy;

import java.io.IOException;

/** Looks at the rows of an array one after the other. */
@FunctionalInterface
public interface NumberRows {

    /**
     * Looks at a row.
     *
     * @param index from 0
     * @param values the numbers of the row, the last index running fastest; the next row overwrites them
     */
    void row(long index, double[] values) throws IOException;
}
