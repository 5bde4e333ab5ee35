package dev.oddline.check.rule;

import dev.oddline.check.content.StoredHash;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.table.TableRow;
import java.util.function.Consumer;

/** Looks at one table for one rule while it is read. */
public interface TableWatch {

    /**
     * Looks at the names of the columns. A table that is in no known format shows neither these nor rows.
     *
     * @param header stands on the row; holds another one later
     * @return whether the rows that follow are worth looking at
     */
    default boolean header(TableRow header) {
        return false;
    }

    /**
     * Looks at one of the further rows.
     *
     * @param row stands on the row; holds another one later
     */
    default void row(TableRow row) {}

    /** Reports what is wrong, after the last row. */
    void end(StoredHash hash, Consumer<Diagnostic> found);

    /**
     * Reports what is wrong of a table that could not be read to its end, after the last row that could be. Whoever compares
     * all rows with something says nothing: that the table is damaged is a finding already.
     */
    default void endOfDamaged(StoredHash hash, Consumer<Diagnostic> found) {
        end(hash, found);
    }
}
