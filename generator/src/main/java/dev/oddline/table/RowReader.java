package dev.oddline.table;

import java.util.List;

/** Looks at the rows of a table one after the other. */
@FunctionalInterface
public interface RowReader {

    /**
     * Looks at a row.
     *
     * @param cells one for each column that was asked for, in that order; empty where the row has none
     */
    void row(List<String> cells);
}
