package dev.oddline.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * Answers questions about tables of any size. Every cell is text: nothing is guessed, so that {@code 007} stays that. Only
 * what adds exactly comes out, so the answer is the same whatever the number of threads.
 */
public interface TableEngine extends Closeable {

    /**
     * Hears which tables will be asked about: to know them before the first question saves time. Any other may be asked
     * about, too.
     */
    void expect(Collection<TableFile> tables);

    /**
     * Returns the names of the columns in the order of the file; of JSON lines, in the order in which they first appear.
     *
     * @throws UnreadableTable if it can't be read
     */
    List<String> columns(TableFile table) throws IOException;

    /**
     * Returns the number of rows, the header not counted.
     *
     * @throws UnreadableTable if it can't be read to its end
     */
    long rows(TableFile table) throws IOException;

    /**
     * Shows all rows in the order of the file, and where they stand if it is text.
     *
     * @param columns names of the columns to show; one that the table lacks is empty
     * @throws UnreadableTable if it can't be read to its end
     */
    void scan(TableFile table, List<String> columns, RowReader reader) throws IOException;

    /**
     * Returns the number of different texts in some columns together.
     *
     * @param columns at least one; a row counts only if none of its texts is empty
     * @throws UnreadableTable if it can't be read to its end
     */
    long distinct(TableFile table, List<String> columns) throws IOException;

    /**
     * Returns the groups of a table's rows, sorted by their keys in UTF-8 byte order, the first key first.
     *
     * @throws UnreadableTable if it, or a table that it is compared with, can't be read to its end
     */
    List<TableGroup> groups(TableFile table, Grouping grouping) throws IOException;

    /** Removes what was written for the time of the work. */
    @Override
    void close() throws IOException;
}
