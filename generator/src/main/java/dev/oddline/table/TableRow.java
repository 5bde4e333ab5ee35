package dev.oddline.table;

import dev.oddline.source.Span;
import java.util.List;

/** A row of a table and where it stands. */
public interface TableRow {

    /** Returns the row's cells; an own copy. */
    List<String> row();

    /** Returns the number of cells in the row. */
    int size();

    /** Returns how many cells the row has in the file, be they shown or not. */
    default int written() {
        return size();
    }

    /**
     * Returns the text of a cell of the row.
     *
     * @param index from 0; a cell that the row does not have is empty, one at -1 too
     */
    String cell(int index);

    /**
     * Returns where a cell of the row stands; of a table that is not text, its start.
     *
     * @param index from 0 to the number of cells
     */
    Span span(int index);

    /** Returns where the row stands; of a table that is not text, its start. */
    Span span();
}
