package dev.oddline.imports.mlflow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A dataset that a run says it read.
 *
 * @param digest MLflow's short name of a state of the data; no content hash, nothing can be verified with it
 * @param source JSON text or an address; its form depends on {@code sourceType}
 * @param context what the run used it for, such as {@code training}
 */
record DatasetInput(String name, String digest, String sourceType, String source, Optional<String> context) {

    /** Returns {@code name@digest}, which names one state of the data. */
    String alias() {
        return digest.isEmpty() ? name : name + "@" + digest;
    }

    /** Returns the same dataset in a run that used it for something. */
    DatasetInput usedFor(Optional<String> use) {
        return new DatasetInput(name, digest, sourceType, source, use);
    }

    /** Returns datasets by context, name, digest. */
    static List<DatasetInput> sorted(List<DatasetInput> inputs) {
        return inputs.stream()
                .sorted(Comparator.comparing((DatasetInput input) -> input.context.orElse(""))
                        .thenComparing(DatasetInput::name)
                        .thenComparing(DatasetInput::digest))
                .toList();
    }
}
