package dev.oddline.cli;

import dev.oddline.cluster.feature.Embeddings;
import dev.oddline.cluster.feature.FeatureColumns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What scenes are compared by, and what else is known of them. */
final class ClusterInputOptions {
    /** What becomes of a scene without a number. */
    enum Missing {
        refuse,
        mean
    }

    @Option(
            names = "--embeddings",
            paramLabel = "FILE",
            description = "An array N x D (.npy) whose rows follow those of the table.")
    private @Nullable Path embeddings;

    @Option(
            names = "--unit-length",
            description = "Bring every embedding to length 1, so that only its direction counts (cosine).")
    private boolean unitLength;

    @Option(
            names = "--features",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns to compare by, such as telemetry statistics and map features: numbers as they are,"
                    + " words as one coordinate for each value.")
    private List<String> features = new ArrayList<>();

    @Option(
            names = "--weight",
            paramLabel = "NAME=W",
            split = ",",
            description = "How much a column, or embeddings, counts beside the others (default: 1 each).")
    private Map<String, Double> weights = new LinkedHashMap<>();

    @Option(
            names = "--missing",
            paramLabel = "WHAT",
            defaultValue = "refuse",
            description = "What becomes of a scene without a number: ${COMPLETION-CANDIDATES} of the others (default:"
                    + " ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Missing missing;

    @Option(names = "--components", paramLabel = "N", description = "Compare by the first N principal components only.")
    private @Nullable Integer components;

    @Option(
            names = "--uncertainty",
            paramLabel = "COLUMN",
            description = "A score of the table that says how unsure a model is; larger is more unsure.")
    private @Nullable String uncertainty;

    @Option(
            names = "--odd",
            paramLabel = "ID",
            description = "The taxonomy of the table's conditions (default: the one that no other follows).")
    private @Nullable String odd;

    Optional<Path> embeddings() {
        return Optional.ofNullable(embeddings);
    }

    Embeddings.Length length() {
        return unitLength ? Embeddings.Length.UNIT : Embeddings.Length.AS_WRITTEN;
    }

    List<String> features() {
        return features;
    }

    Map<String, Double> weights() {
        return weights;
    }

    FeatureColumns.Missing missing() {
        return switch (missing) {
            case refuse -> FeatureColumns.Missing.REFUSED;
            case mean -> FeatureColumns.Missing.MEAN;
        };
    }

    Optional<Integer> components() {
        return Optional.ofNullable(components);
    }

    Optional<String> uncertainty() {
        return Optional.ofNullable(uncertainty);
    }

    Optional<String> odd() {
        return Optional.ofNullable(odd);
    }

    /** Returns what does not fit together; empty if all does. */
    Optional<String> fault() {
        if (embeddings().isEmpty() && features.isEmpty()) {
            return Optional.of("say what scenes are compared by: --embeddings FILE, --features COLUMN,… or both");
        }
        if (unitLength && embeddings().isEmpty()) {
            return Optional.of("--unit-length is about --embeddings");
        }
        Set<String> blocks = new LinkedHashSet<>(features);
        embeddings().ifPresent(file -> blocks.add(Embeddings.NAME));
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            if (!blocks.contains(weight.getKey())) {
                return Optional.of(
                        "--weight names '" + weight.getKey() + "', which is none of " + String.join(", ", blocks));
            }
            if (!(weight.getValue() > 0) || weight.getValue().isInfinite()) {
                return Optional.of("--weight " + weight.getKey() + "=" + weight.getValue() + " is not above zero");
            }
        }
        if (!weights.isEmpty() && blocks.size() == 1) {
            return Optional.of(
                    "--weight needs something to weigh against: only " + String.join("", blocks) + " is compared");
        }
        return Optional.empty();
    }
}
