package dev.oddline.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a round is chosen from. */
final class SelectOptions {
    @Option(
            names = "--pool",
            required = true,
            paramLabel = "FILE",
            description =
                    "The scenes on offer with their scores, one row for each, as `oddline score --out` writes them.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path pool;

    @Option(
            names = "--scenes",
            paramLabel = "FILE",
            description =
                    "A table that says more about the scenes, by scene_id: drive_id, source, frames, ODD attributes.")
    private @Nullable Path scenes;

    @Option(
            names = "--embeddings",
            paramLabel = "FILE",
            description = "An array N x D (.npy) whose rows follow those of the pool.")
    private @Nullable Path embeddings;

    @Option(
            names = "--probabilities",
            paramLabel = "FILE",
            description = "For badge: class probabilities N x K (.npy) whose rows follow those of the pool.")
    private @Nullable Path probabilities;

    @Option(
            names = "--labelled",
            paramLabel = "FILE",
            description =
                    "A table whose scene_id names scenes that are labelled already, or a list with one id on each line.")
    private @Nullable Path labelled;

    @Option(
            names = "--labelled-before",
            paramLabel = "ID",
            description = "The dataset version with everything that was labelled before; its scenes count as labelled.")
    private @Nullable String labelledBefore;

    @Option(
            names = "--odd",
            paramLabel = "ID",
            description =
                    "The taxonomy of the pool's conditions (default: that of --labelled-before, or the only one).")
    private @Nullable String odd;

    Path pool() {
        return pool;
    }

    Optional<Path> scenes() {
        return Optional.ofNullable(scenes);
    }

    Optional<Path> embeddings() {
        return Optional.ofNullable(embeddings);
    }

    Optional<Path> probabilities() {
        return Optional.ofNullable(probabilities);
    }

    Optional<Path> labelled() {
        return Optional.ofNullable(labelled);
    }

    Optional<String> labelledBefore() {
        return Optional.ofNullable(labelledBefore);
    }

    Optional<String> odd() {
        return Optional.ofNullable(odd);
    }
}
