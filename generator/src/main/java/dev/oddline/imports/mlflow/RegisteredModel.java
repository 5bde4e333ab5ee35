package dev.oddline.imports.mlflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A name in the model registry.
 *
 * @param aliases alias to version
 * @param versions sorted by version
 */
record RegisteredModel(
        String name,
        Optional<String> description,
        SortedMap<String, String> tags,
        SortedMap<String, String> aliases,
        List<Version> versions) {

    RegisteredModel {
        tags = MlflowRun.sorted(tags);
        aliases = MlflowRun.sorted(aliases);
        versions = List.copyOf(versions);
    }

    /** Returns a stage as it is written in the store; {@code None} there means that there is none. */
    static Optional<String> stage(String written) {
        return Optional.of(written).filter(stage -> !stage.isBlank() && !stage.equals("None"));
    }

    /**
     * One version under a name.
     *
     * @param source where the model's files are, or {@code models:/m-…} for a logged model
     * @param stage {@code Staging}, {@code Production}, {@code Archived}; empty for {@code None}
     */
    record Version(
            long number,
            Optional<String> runUuid,
            Optional<String> source,
            Optional<String> stage,
            Optional<Instant> created,
            Optional<String> description,
            SortedMap<String, String> tags) {

        Version {
            tags = MlflowRun.sorted(tags);
        }
    }
}
