package dev.oddline.coverage.assessment;

import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** The rows of the repository's tables. */
public interface TableContents {

    /**
     * Shows every row of a table, in the order of the file; returns whether the table can be read. The row is only valid
     * while it is shown.
     *
     * @throws IOException if the repository can't be read
     */
    boolean scan(RepoPath table, Consumer<Row> rows) throws IOException;

    /** One row. */
    interface Row {

        /** Returns the names of the table's columns, in their order. */
        List<String> columns();

        /** Returns the text of a cell exactly as it stands; empty where the table lacks the column or the row the cell. */
        String cell(String column);

        /** Returns where the row stands. */
        Location at();
    }
}
