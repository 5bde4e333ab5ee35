package dev.oddline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the outputs of a model lie and what they are. */
final class ScoreInputOptions {
    @Option(
            names = "--input",
            paramLabel = "KIND",
            defaultValue = "probabilities",
            description = "What the numbers are: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputKind kind;

    @Option(
            names = "--ids",
            paramLabel = "FILE",
            description = "The ids of an array's rows: one a line, or a table with scene_id and, if rows are objects or"
                    + " frames, frame_id.")
    private Optional<Path> ids = Optional.empty();

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            defaultValue = SceneTable.ID,
            description = "Column or key with the id of the scene (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Option(
            names = "--columns",
            paramLabel = "NAME",
            split = ",",
            description = "Columns of a table that hold the numbers, such as 'p_*'; of JSON lines the key.")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--array", paramLabel = "NAME", description = "Which array of an .npz archive.")
    private Optional<String> array = Optional.empty();

    @Option(
            names = "--temperature",
            paramLabel = "T",
            defaultValue = "1",
            description = "What logits are divided by (default: ${DEFAULT-VALUE}).")
    private double temperature;

    @Option(names = "--train", paramLabel = "FILE", description = "Embeddings of the training data, an .npy of N x D.")
    private Optional<Path> train = Optional.empty();

    @Option(
            names = "--train-classes",
            paramLabel = "FILE",
            description = "Their classes, whole numbers from 0, an .npy of N (default: one class).")
    private Optional<Path> trainClasses = Optional.empty();

    @Option(
            names = "--k",
            paramLabel = "K",
            defaultValue = "10",
            description = "Which nearest neighbour counts (default: ${DEFAULT-VALUE}).")
    private int k;

    @Option(
            names = "--pixels",
            paramLabel = "REDUCTION",
            description = "With --input scores, how the pixels of a row become one score; NaN is a pixel to ignore.")
    private Optional<String> pixels = Optional.empty();

    OutputKind kind() {
        return kind;
    }

    Optional<Path> ids() {
        return ids;
    }

    String id() {
        return id;
    }

    List<String> columns() {
        return columns;
    }

    /** Returns the key of the numbers in a line of JSON. */
    String key() {
        return columns.isEmpty() ? kind.key() : columns.get(0);
    }

    Optional<String> array() {
        return array;
    }

    double temperature() {
        return temperature;
    }

    Optional<Path> train() {
        return train;
    }

    Optional<Path> trainClasses() {
        return trainClasses;
    }

    int k() {
        return k;
    }

    Optional<String> pixels() {
        return pixels;
    }
}
