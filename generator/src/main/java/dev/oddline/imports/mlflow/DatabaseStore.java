package dev.oddline.imports.mlflow;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** MLflow's SQLite database, opened for reading only. */
record DatabaseStore(Path path) implements MlflowStore {

    @Override
    public MlflowContents read() throws IOException {
        try (DatabaseCopy database = DatabaseCopy.of(path);
                Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            Tables tables = new Tables(connection);
            if (!tables.has("experiments") || !tables.has("runs")) {
                throw new IOException(path + " is not a database of MLflow: it has no tables `experiments` and `runs`");
            }
            return new DatabaseReader(tables).read();
        } catch (SQLException e) {
            throw new IOException(path + " cannot be read: " + e.getMessage(), e);
        }
    }
}
