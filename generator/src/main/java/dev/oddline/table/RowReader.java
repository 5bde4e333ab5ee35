package dev.oddline.table;

/** Looks at the rows of a table one after the other; asks the engine that shows them nothing meanwhile. */
@FunctionalInterface
public interface RowReader {

    /**
     * Looks at a row.
     *
     * @param row its cells are those of the columns that were asked for, in that order; holds another one later
     */
    void row(TableRow row);
}
