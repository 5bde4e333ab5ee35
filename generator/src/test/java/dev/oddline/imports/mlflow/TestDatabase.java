package dev.oddline.imports.mlflow;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes databases as MLflow has them, with the columns that a test needs. */
final class TestDatabase {
    /** The tables of MLflow 3.8, without constraints. */
    static final String TABLES = """
            CREATE TABLE experiments (experiment_id INTEGER, name TEXT, artifact_location TEXT, lifecycle_stage TEXT, creation_time BIGINT);
            CREATE TABLE experiment_tags (key TEXT, value TEXT, experiment_id INTEGER);
            CREATE TABLE runs (run_uuid TEXT, name TEXT, user_id TEXT, status TEXT, start_time BIGINT, end_time BIGINT, source_version TEXT, lifecycle_stage TEXT, artifact_uri TEXT, experiment_id INTEGER);
            CREATE TABLE params (key TEXT, value TEXT, run_uuid TEXT);
            CREATE TABLE tags (key TEXT, value TEXT, run_uuid TEXT);
            CREATE TABLE metrics (key TEXT, value FLOAT, timestamp BIGINT, run_uuid TEXT, step BIGINT, is_nan BOOLEAN);
            CREATE TABLE latest_metrics (key TEXT, value FLOAT, timestamp BIGINT, step BIGINT, is_nan BOOLEAN, run_uuid TEXT);
            CREATE TABLE datasets (dataset_uuid TEXT, experiment_id INTEGER, name TEXT, digest TEXT, dataset_source_type TEXT, dataset_source TEXT);
            CREATE TABLE inputs (input_uuid TEXT, source_type TEXT, source_id TEXT, destination_type TEXT, destination_id TEXT, step BIGINT);
            CREATE TABLE input_tags (input_uuid TEXT, name TEXT, value TEXT);
            CREATE TABLE logged_models (model_id TEXT, experiment_id INTEGER, name TEXT, artifact_location TEXT, creation_timestamp_ms BIGINT, lifecycle_stage TEXT, model_type TEXT, source_run_id TEXT);
            CREATE TABLE logged_model_metrics (model_id TEXT, metric_name TEXT, metric_timestamp_ms BIGINT, metric_step BIGINT, metric_value FLOAT, dataset_name TEXT, dataset_digest TEXT);
            CREATE TABLE logged_model_params (model_id TEXT, param_key TEXT, param_value TEXT);
            CREATE TABLE logged_model_tags (model_id TEXT, tag_key TEXT, tag_value TEXT);
            CREATE TABLE registered_models (name TEXT, description TEXT);
            CREATE TABLE registered_model_tags (key TEXT, value TEXT, name TEXT);
            CREATE TABLE registered_model_aliases (alias TEXT, version INTEGER, name TEXT);
            CREATE TABLE model_versions (name TEXT, version INTEGER, creation_time BIGINT, description TEXT, current_stage TEXT, source TEXT, run_id TEXT);
            CREATE TABLE model_version_tags (key TEXT, value TEXT, name TEXT, version INTEGER);
            INSERT INTO experiments VALUES (7, 'night', 's3://bucket/7', 'active', 1745052528171);
            """;

    private TestDatabase() {}

    /** Writes a database that holds {@link #TABLES} and what more is said. */
    static Path write(Path folder, String sql) throws SQLException {
        return writeOnly(folder, TABLES + sql);
    }

    /** Writes a database that holds nothing but what is said. */
    static Path writeOnly(Path folder, String sql) throws SQLException {
        Path file = folder.resolve("mlflow.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            statement.executeUpdate("BEGIN; " + sql + " COMMIT;");
        }
        return file;
    }
}
