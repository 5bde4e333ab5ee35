package dev.oddline.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes the rows of a table; the columns are known before. */
public interface TableWriter extends Closeable {

    /**
     * Writes a row.
     *
     * @param cells one for each column, in their order; of a number its text
     */
    void row(List<String> cells) throws IOException;

    /** Writes what is left. */
    @Override
    void close() throws IOException;
}
