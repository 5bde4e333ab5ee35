package dev.oddline.table;

import java.sql.SQLException;
import java.util.List;

/** Why DuckDB could not read a table, in words that mean something to whoever wrote it. */
final class Reason {
    private Reason() {}

    /** Returns the first line of a message, with the names of tables in place of paths. */
    static String of(SQLException e, List<TableFile> tables) {
        String message = String.valueOf(e.getMessage()).strip();
        String line = message.lines().findFirst().orElse("").strip();
        for (TableFile table : tables) {
            line = line.replace(table.file().toString(), table.name());
        }
        return line;
    }
}
