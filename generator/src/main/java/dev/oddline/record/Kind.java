package dev.oddline.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of records. The folder under {@code metadata/} says the kind of a file. */
public enum Kind {
    ODD("odd", "odd_id"),
    METRIC("metrics", "metric_id"),
    TARGET("targets", "target_id"),
    LABEL_POLICY("label_policies", "label_policy_id"),
    INCIDENT("incidents", "incident_id"),
    SCENARIO("scenarios", "scenario_id"),
    DATASET("datasets", "dataset_version_id"),
    POLICY("policies", "policy_id"),
    SAMPLING("sampling", "sampling_id"),
    CLUSTER("clusters", "cluster_id"),
    EXPERIMENT("experiments", "experiment_id"),
    RUN("runs", "run_id"),
    MODEL("models", "model_id"),
    EVALUATION("evaluations", "evaluation_id"),
    DECISION("decisions", "decision_id"),
    DEPLOYMENT("deployments", "deployment_id"),
    LOOP("loops", "loop_id"),
    NOTE("notes", "note_id"),
    WAIVER("waivers", "waiver_id");

    private static final Map<String, Kind> BY_FOLDER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::folder, k -> k));

    private final String folder;
    private final String idField;

    Kind(String folder, String idField) {
        this.folder = folder;
        this.idField = idField;
    }

    /** Returns the folder under {@code metadata/} and under the site. */
    public String folder() {
        return folder;
    }

    /** Returns the field that holds the id, such as {@code run_id}. */
    public String idField() {
        return idField;
    }

    /** Returns the word for it on the command line, in schemas and in message keys, such as {@code label_policy}. */
    public String word() {
        return idField.equals("dataset_version_id") ? "dataset" : idField.substring(0, idField.length() - 3);
    }

    /** Returns the kind whose records live in a folder. */
    public static Optional<Kind> ofFolder(String folder) {
        return Optional.ofNullable(BY_FOLDER.get(folder));
    }

    /** Returns the kind with an id field, such as {@code run_id}. */
    public static Optional<Kind> ofIdField(String field) {
        return Arrays.stream(values()).filter(k -> k.idField.equals(field)).findFirst();
    }

    /** Returns the kind with a word or a folder name, such as {@code run} or {@code runs}. */
    public static Optional<Kind> ofWord(String word) {
        return Arrays.stream(values())
                .filter(k -> k.word().equals(word) || k.folder.equals(word))
                .findFirst();
    }

    /** Returns all words, in the order of the kinds. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }
}
