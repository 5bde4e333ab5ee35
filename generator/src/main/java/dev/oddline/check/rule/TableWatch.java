package dev.oddline.check.rule;

import dev.oddline.check.content.StoredHash;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.table.CsvReader;
import java.util.function.Consumer;

/** Looks at one table for one rule while it is read. */
public interface TableWatch {

    /**
     * Looks at the first row of a table of comma-separated values. Tables of other sorts show no rows.
     *
     * @param header stands on the row; holds another one later
     * @return whether the rows that follow are worth looking at
     */
    default boolean header(CsvReader header) {
        return false;
    }

    /**
     * Looks at one of the further rows.
     *
     * @param row stands on the row; holds another one later
     */
    default void row(CsvReader row) {}

    /** Reports what is wrong, after the last row. */
    void end(StoredHash hash, Consumer<Diagnostic> found);
}
