package dev.oddline.imports.mlflow;

import dev.oddline.imports.Draft;
import dev.oddline.imports.Fingerprint;
import dev.oddline.imports.Masking;
import dev.oddline.imports.Stamp;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes an experiment record of an experiment. */
record ExperimentDraft(MlflowExperiment experiment, Texts texts) {

    /** Returns all fields but {@code extra}. */
    Draft record(String experimentId) {
        Masking masking = texts.masking();
        return new Draft()
                .text("experiment_id", experimentId)
                .text("title", masking.text(experiment.name()))
                .text(
                        "description",
                        Optional.ofNullable(experiment.tags().get(MlflowTags.NOTE))
                                .filter(note -> !note.isBlank())
                                .flatMap(note -> texts.of(MlflowTags.NOTE, note, place())))
                .unknown("task", "MLflow names no task")
                .unknown("hypothesis", "MLflow names no hypothesis")
                .plain("started_at", texts.moment(experiment.created(), place() + " creation"))
                .mapping(
                        "origin",
                        new Draft()
                                .text("tool", Names.TOOL)
                                .text("id", experiment.id())
                                .text("uri", address(experiment, masking)))
                .texts("tags", texts.of(tags(false), place()));
    }

    /** Returns what has no field of its own in an experiment record. */
    Draft extra() {
        return new Draft().texts("tags", texts.of(tags(true), place()));
    }

    /** Returns the address that tells this experiment from one with the same number in another store. */
    static Optional<String> address(MlflowExperiment experiment, Masking masking) {
        return experiment.artifactUri().filter(uri -> !uri.isBlank()).map(masking::text);
    }

    Stamp stamp() {
        return new Stamp(new Fingerprint()
                .add(experiment.id(), experiment.name(), experiment.artifactUri(), experiment.created())
                .add(experiment.tags())
                .hash());
    }

    private SortedMap<String, String> tags(boolean mlflows) {
        SortedMap<String, String> tags = new TreeMap<>(experiment.tags());
        tags.remove(MlflowTags.NOTE);
        tags.entrySet().removeIf(tag -> TagPlace.isOwn(tag) == mlflows);
        return tags;
    }

    private String place() {
        return "experiment " + experiment.id();
    }
}
