package dev.oddline.imports.mlflow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of a database, asked only for what they have: tables and columns differ between releases of MLflow. */
record Tables(Connection connection) {

    /** Receives rows one by one. */
    @FunctionalInterface
    interface Reader {
        void read(Row row) throws SQLException;
    }

    /** Returns whether the database holds a table. */
    boolean has(String table) throws SQLException {
        try (var query = connection.prepareStatement("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")) {
            query.setString(1, table);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Hands over the rows of a table in the order in which they were inserted; none if there is no such table. */
    void each(String table, List<String> wanted, Reader reader) throws SQLException {
        if (!has(table)) {
            return;
        }
        Set<String> columns = columns(table);
        columns.retainAll(Set.copyOf(wanted));
        if (columns.isEmpty()) {
            return;
        }
        String list = columns.stream().map(Tables::quoted).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT " + list + " FROM " + quoted(table) + " ORDER BY rowid")) {
            Row row = new Row(rows, columns);
            while (rows.next()) {
                reader.read(row);
            }
        }
    }

    /** Returns the keys and values of a table, by the owner that each row names. */
    KeyedTexts texts(String table, String owner, String key, String value) throws SQLException {
        KeyedTexts texts = new KeyedTexts();
        each(
                table,
                List.of(owner, key, value),
                row -> texts.add(row.textOrBlank(owner), row.textOrBlank(key), row.textOrBlank(value)));
        return texts;
    }

    private Set<String> columns(String table) throws SQLException {
        Set<String> columns = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA table_info(" + quoted(table) + ")")) {
            while (rows.next()) {
                columns.add(rows.getString("name"));
            }
        }
        return columns;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
