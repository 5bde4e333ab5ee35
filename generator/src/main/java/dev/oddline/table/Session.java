package dev.oddline.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database in memory that can read some files and nothing else: no other file, no network, no extension. */
final class Session implements AutoCloseable {
    private final Connection connection;

    private Session(Connection connection) {
        this.connection = connection;
    }

    static Session of(DuckDbEngine.Surroundings surroundings, List<Path> files) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", Integer.toString(surroundings.threads()));
        settings.setProperty("memory_limit", surroundings.memoryBytes() + "B");
        settings.setProperty("temp_directory", surroundings.scratch().toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("jdbc_stream_results", "true");
        Session session = new Session(DriverManager.getConnection("jdbc:duckdb:", settings));
        try {
            session.restrictTo(files);
        } catch (SQLException e) {
            session.close();
            throw e;
        }
        return session;
    }

    private void restrictTo(List<Path> files) throws SQLException {
        // DuckDB asks about the pattern and about the file that it finds by it.
        String paths = files.stream()
                .flatMap(file -> Stream.of(file.toString(), literal(file)))
                .map(path -> "'" + path.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET allowed_paths = [" + paths + "]");
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
        }
    }

    /** Returns a path as the parameter of a query, which would take some characters of it for a pattern. */
    static String literal(Path file) {
        String path = file.toString();
        return path.contains("*") || path.contains("?") ? path.replaceAll("[*?\\[]", "[$0]") : path;
    }

    /** Looks at the row that a result stands on. */
    interface Rows {
        void row(ResultSet row) throws SQLException;
    }

    /** Shows the rows of a query's result in their order. */
    void query(String sql, List<String> parameters, Rows rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.row(result);
                }
            }
        }
    }

    /** Does something that has no result. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
