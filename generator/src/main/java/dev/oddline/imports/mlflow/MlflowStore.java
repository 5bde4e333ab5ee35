package dev.oddline.imports.mlflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where MLflow keeps runs on disk. */
public sealed interface MlflowStore permits FileStore, DatabaseStore {

    /** Returns the folder or the database file. */
    Path path();

    /**
     * Returns all that the store holds; what could not be read is listed in it.
     *
     * @throws IOException if the store as a whole cannot be read
     */
    MlflowContents read() throws IOException;

    /**
     * Returns the store at a path: a file store's folder, a database file, or a folder that holds one of them as
     * {@code mlruns} or {@code mlflow.db}.
     *
     * @throws IOException if there is none, or more than one
     */
    static MlflowStore find(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return new DatabaseStore(path);
        }
        if (!Files.isDirectory(path)) {
            throw new IOException(path + " does not exist");
        }
        if (Files.exists(path.resolve("meta.yaml"))) {
            throw new IOException(path + " is one experiment or run of a store; name the store's folder");
        }
        if (holdsExperiments(path)) {
            return new FileStore(path);
        }
        Path folder = path.resolve("mlruns");
        Path database = path.resolve("mlflow.db");
        boolean hasFolder = Files.isDirectory(folder) && holdsExperiments(folder);
        boolean hasDatabase = Files.isRegularFile(database);
        if (hasFolder && hasDatabase) {
            throw new IOException(
                    path + " holds two stores, `mlruns` and `mlflow.db`; name the one to import: " + database);
        }
        if (hasFolder || hasDatabase) {
            return hasFolder ? new FileStore(folder) : new DatabaseStore(database);
        }
        throw new IOException(path + " holds no MLflow store: neither experiments (folders with a `meta.yaml`),"
                + " nor `mlruns`, nor `mlflow.db`");
    }

    private static boolean holdsExperiments(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.anyMatch(child -> Files.isRegularFile(child.resolve("meta.yaml")))
                    || Files.isDirectory(folder.resolve(".trash"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
