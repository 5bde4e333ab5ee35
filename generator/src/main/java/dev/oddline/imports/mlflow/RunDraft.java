package dev.oddline.imports.mlflow;

import dev.oddline.imports.Draft;
import dev.oddline.imports.Fingerprint;
import dev.oddline.imports.Masking;
import dev.oddline.imports.Stamp;
import dev.oddline.record.CommitId;
import dev.oddline.record.ContentHash;
import dev.oddline.record.ImageReference;
import dev.oddline.record.Stated;
import dev.oddline.yaml.CanonicalJson;
import dev.oddline.yaml.Hashes;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a run record of a run. */
final class RunDraft {
    /** Tags that have a place of their own in the record. */
    private static final Set<String> PLACED = Set.of(
            MlflowTags.RUN_NAME,
            MlflowTags.PARENT_RUN,
            MlflowTags.NOTE,
            MlflowTags.USER,
            MlflowTags.SOURCE_NAME,
            MlflowTags.SOURCE_TYPE,
            MlflowTags.GIT_COMMIT,
            MlflowTags.GIT_BRANCH,
            MlflowTags.GIT_REPOSITORY,
            MlflowTags.DATABRICKS_COMMIT,
            MlflowTags.DATABRICKS_REPOSITORY,
            MlflowTags.DOCKER_URI,
            MlflowTags.DOCKER_ID,
            MlflowTags.MODEL_HISTORY);

    private final MlflowRun run;
    private final Texts texts;
    private final Masking masking;
    private final String place;

    RunDraft(MlflowRun run, Texts texts) {
        this.run = run;
        this.texts = texts;
        this.masking = texts.masking();
        this.place = "run " + run.uuid();
    }

    /**
     * Where a run stands among the records.
     *
     * @param parent id of the run that started this one, if it is known here
     */
    record Place(String runId, String experimentId, String foreignExperiment, Optional<String> parent) {}

    /**
     * Returns all fields but {@code extra}.
     *
     * @param curves the table and its hash; empty if the run logged no metric
     */
    Draft record(Place at, Stated<String> dataset, Optional<Draft> curves) {
        SortedMap<String, String> params = texts.of(run.facts().params(), place);
        Draft hyperparameters = new Draft();
        params.forEach((key, value) -> {
            if (Texts.isPlain(value)) {
                hyperparameters.plain(key, value);
            } else {
                hyperparameters.text(key, value);
            }
        });
        Draft draft = new Draft()
                .text("run_id", at.runId())
                .text("title", Optional.of(run.name()).filter(n -> !n.isBlank()).map(masking::text))
                .text("owner", owner())
                .text("experiment_id", at.experimentId())
                .text("job", "train")
                .text("purpose", "trial")
                .text("status", run.lifespan().status().word());
        put(draft, "dataset_version_id", dataset);
        draft.text("parent_run_id", at.parent());
        putCommit(draft);
        putConfigHash(draft, hyperparameters.build());
        putImage(draft);
        draft.mapping("hyperparameters", hyperparameters)
                .plain("started_at", texts.moment(run.lifespan().start(), place + " start"))
                .plain("finished_at", texts.moment(run.lifespan().end(), place + " end"));
        putMetrics(draft);
        curves.ifPresent(table -> draft.mapping("curves", table));
        draft.list("artifacts", artifacts());
        draft.mapping(
                "origin",
                new Draft()
                        .text("tool", Names.TOOL)
                        .text("id", run.uuid())
                        .text("uri", run.artifactUri().filter(u -> !u.isBlank()).map(masking::text))
                        .text("experiment", at.foreignExperiment()));
        return draft.texts("tags", texts.of(ownTags(), place));
    }

    /** Returns what has no field of its own in a run record. */
    Draft extra(boolean parentIsKnown) {
        Draft source = new Draft()
                .text("name", tag(MlflowTags.SOURCE_NAME))
                .text("type", tag(MlflowTags.SOURCE_TYPE))
                .text("branch", tag(MlflowTags.GIT_BRANCH))
                .text("repository", tag(MlflowTags.GIT_REPOSITORY).or(() -> tag(MlflowTags.DATABRICKS_REPOSITORY)));
        Draft extra = new Draft()
                .text("user", user().map(masking::name))
                .mapping("source", source)
                .text("docker_image_id", tag(MlflowTags.DOCKER_ID))
                .text("parent_run", run.tag(MlflowTags.PARENT_RUN).filter(p -> !parentIsKnown))
                .list("dataset_inputs", inputs());
        if (run.lifespan().status() == RunStatus.SCHEDULED) {
            extra.text("status", "SCHEDULED");
        }
        return extra.texts("tags", texts.of(foreignTags(), place)).list("masked_hyperparameters", maskedParams());
    }

    /** Returns the hash of all that the store holds of the run. */
    Stamp stamp() {
        Fingerprint print = new Fingerprint()
                .add(run.uuid(), run.name(), run.user(), run.artifactUri(), run.sourceVersion())
                .add(
                        run.lifespan().status(),
                        run.lifespan().start(),
                        run.lifespan().end())
                .add(run.facts().params())
                .add(run.facts().tags());
        for (MetricSeries series : run.facts().metrics()) {
            print.add(series.key(), series.points().size());
            series.points()
                    .forEach(p ->
                            print.add(p.step(), p.timestampMillis(), p.value().text()));
        }
        run.facts().inputs().forEach(i -> print.add(i.name(), i.digest(), i.sourceType(), i.source(), i.context()));
        return new Stamp(print.hash());
    }

    private static void put(Draft draft, String key, Stated<String> value) {
        if (value instanceof Stated.Unknown<String> unknown) {
            draft.unknown(key, unknown.reason());
        } else {
            draft.text(key, value.value());
        }
    }

    private void putCommit(Draft draft) {
        Optional<String> recorded = run.tag(MlflowTags.GIT_COMMIT)
                .or(() -> run.tag(MlflowTags.DATABRICKS_COMMIT))
                .or(() -> run.sourceVersion().filter(v -> !v.isBlank()));
        Optional<CommitId> commit = recorded.flatMap(CommitId::parse);
        if (commit.isPresent()) {
            draft.text("code_version", commit.get().hex());
        } else {
            draft.unknown(
                    "code_version",
                    recorded.map(r -> "MLflow recorded `" + masking.text(r) + "`, which is no full git commit id")
                            .orElse("MLflow recorded no git commit for this run"));
        }
    }

    private static void putConfigHash(Draft draft, YamlMapping hyperparameters) {
        if (hyperparameters.entries().isEmpty()) {
            draft.unknown("config_hash", "the run has no parameters in MLflow");
        } else if (CanonicalJson.of(hyperparameters) instanceof CanonicalJson.Text canonical) {
            draft.text(
                    "config_hash",
                    new ContentHash(ContentHash.Algorithm.JCS_SHA256, Hashes.jcsSha256(canonical)).toString());
        } else {
            draft.unknown("config_hash", "a parameter of the run cannot be written as JSON");
        }
    }

    private void putImage(Draft draft) {
        Optional<String> recorded = run.tag(MlflowTags.DOCKER_URI);
        Optional<ImageReference> image = recorded.flatMap(ImageReference::parse);
        if (image.isPresent()) {
            draft.text("docker_image", image.get().toString());
        } else {
            draft.unknown(
                    "docker_image",
                    recorded.map(r -> "MLflow recorded `" + masking.text(r) + "`, which names no container image")
                            .orElse("MLflow recorded no container image for this run"));
        }
    }

    private void putMetrics(Draft draft) {
        Draft metrics = new Draft();
        for (MetricSeries series : run.facts().metrics()) {
            if (texts.holds(series.key(), place + " metric")) {
                metrics.plain(series.key(), series.last().yaml());
            }
        }
        if (run.facts().metrics().isEmpty()) {
            draft.unknown("metrics", "the run logged no metric");
        } else {
            draft.mapping("metrics", metrics);
        }
    }

    private List<YamlNode> artifacts() {
        List<YamlNode> artifacts = new ArrayList<>();
        for (String path : ModelHistory.paths(run.tag(MlflowTags.MODEL_HISTORY).orElse("[]"))) {
            Optional<String> uri = run.artifactUri()
                    .map(folder -> masking.text(folder + (path.isEmpty() ? "" : "/" + path)))
                    .flatMap(StorageUri::of);
            artifacts.add(new Draft()
                    .text("name", path.isEmpty() ? "artifacts" : masking.text(path))
                    .text("uri", uri)
                    .build());
        }
        return artifacts;
    }

    private List<YamlNode> inputs() {
        List<YamlNode> inputs = new ArrayList<>();
        for (DatasetInput input : run.facts().inputs()) {
            inputs.add(new Draft()
                    .text("name", masking.text(input.name()))
                    .text("digest", input.digest())
                    .text("context", input.context())
                    .text("source_type", input.sourceType())
                    .text("source", texts.of("source", input.source(), place + " input " + input.alias()))
                    .build());
        }
        return inputs;
    }

    private List<YamlNode> maskedParams() {
        List<YamlNode> masked = new ArrayList<>();
        run.facts().params().forEach((key, value) -> {
            if (!masking.uncounted(key, value).equals(value)) {
                masked.add(Draft.textNode(key));
            }
        });
        return masked;
    }

    private Map<String, String> ownTags() {
        SortedMap<String, String> own = new TreeMap<>(run.facts().tags());
        own.entrySet().removeIf(tag -> !TagPlace.isOwn(tag));
        return own;
    }

    private Map<String, String> foreignTags() {
        SortedMap<String, String> foreign = new TreeMap<>(run.facts().tags());
        foreign.entrySet().removeIf(tag -> TagPlace.isOwn(tag) || PLACED.contains(tag.getKey()));
        return foreign;
    }

    private Optional<String> tag(String key) {
        return run.tag(key).flatMap(text -> texts.of(key, text, place));
    }

    private Optional<String> user() {
        return run.user().or(() -> run.tag(MlflowTags.USER));
    }

    private Optional<String> owner() {
        return user().filter(name -> masking.uncounted("user", name).equals(name));
    }
}
