package dev.oddline.table;

import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The tables of a repository, and what reads them.
 *
 * @param source finds them
 * @param engine reads them
 */
public record RepositoryTables(TableSource source, TableEngine engine) {

    /** Looks at the rows of a table and where they stand. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Looks at a row.
         *
         * @param columns names of all columns, in the order of the file
         * @param row a cell for each of them; holds another row later
         */
        void row(List<String> columns, TableRow row);
    }

    /**
     * Shows all rows of a table in the order of the file; returns whether there is one.
     *
     * @throws UnreadableTable if it can't be read to its end
     */
    public boolean scan(RepoPath path, Reader reader) throws IOException {
        Optional<TableFile> table = source.find(path);
        if (table.isPresent()) {
            List<String> columns = engine.columns(table.get());
            engine.scan(table.get(), columns, row -> reader.row(columns, row));
        }
        return table.isPresent();
    }
}
