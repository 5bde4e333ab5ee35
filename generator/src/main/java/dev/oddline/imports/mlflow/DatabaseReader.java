package dev.oddline.imports.mlflow;

import dev.oddline.imports.Unreadable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads experiments and runs out of a database; models are left to {@link DatabaseModels}. */
final class DatabaseReader {
    private final Tables tables;
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final Map<String, List<MlflowRun>> runsByExperiment = new HashMap<>();
    private int deletedRuns;

    DatabaseReader(Tables tables) {
        this.tables = tables;
    }

    MlflowContents read() throws SQLException {
        readRuns();
        DatabaseModels models = new DatabaseModels(tables, unreadable);
        Map<String, List<LoggedModel>> logged = models.loggedByExperiment();
        List<MlflowExperiment> experiments = new ArrayList<>();
        KeyedTexts tags = tables.texts("experiment_tags", "experiment_id", "key", "value");
        Set<String> known = new HashSet<>();
        tables.each(
                "experiments",
                List.of("experiment_id", "name", "artifact_location", "lifecycle_stage", "creation_time"),
                row -> {
                    String id = row.textOrBlank("experiment_id");
                    known.add(id);
                    List<MlflowRun> runs = runsByExperiment.getOrDefault(id, List.of());
                    if (isDeleted(row)) {
                        deletedRuns += runs.size();
                        return;
                    }
                    experiments.add(new MlflowExperiment(
                            id,
                            row.text("name").orElse(id),
                            row.text("artifact_location"),
                            row.number("creation_time").flatMap(Millis::toInstant),
                            tags.of(id),
                            runs,
                            logged.getOrDefault(id, List.of())));
                });
        reportOrphans(known);
        experiments.sort(Comparator.comparing(MlflowExperiment::id));
        return new MlflowContents(experiments, models.registry(), deletedRuns, unreadable);
    }

    private void readRuns() throws SQLException {
        KeyedTexts params = tables.texts("params", "run_uuid", "key", "value");
        KeyedTexts tags = tables.texts("tags", "run_uuid", "key", "value");
        MetricTable metrics = metrics();
        Map<String, List<DatasetInput>> inputs = inputs();
        tables.each(
                "runs",
                List.of(
                        "run_uuid",
                        "name",
                        "user_id",
                        "status",
                        "start_time",
                        "end_time",
                        "source_version",
                        "lifecycle_stage",
                        "artifact_uri",
                        "experiment_id"),
                row -> {
                    String uuid = row.textOrBlank("run_uuid");
                    Optional<RunStatus> status = RunStatus.parse(row.textOrBlank("status"));
                    if (isDeleted(row)) {
                        deletedRuns++;
                        return;
                    }
                    if (uuid.isEmpty() || status.isEmpty()) {
                        unreadable.add(
                                new Unreadable("runs: " + uuid, "unknown status `" + row.textOrBlank("status") + "`"));
                        return;
                    }
                    MlflowRun run = new MlflowRun(
                            uuid,
                            row.text("name")
                                    .filter(name -> !name.isBlank())
                                    .orElse(tags.of(uuid).getOrDefault(MlflowTags.RUN_NAME, "")),
                            row.text("user_id").filter(user -> !user.isBlank()),
                            new Lifespan(
                                    status.get(),
                                    row.number("start_time").flatMap(Millis::toInstant),
                                    row.number("end_time").flatMap(Millis::toInstant)),
                            row.text("artifact_uri"),
                            row.text("source_version"),
                            new MlflowRun.Facts(
                                    params.of(uuid),
                                    tags.of(uuid),
                                    metrics.of(uuid),
                                    DatasetInput.sorted(inputs.getOrDefault(uuid, List.of()))));
                    runsByExperiment
                            .computeIfAbsent(row.textOrBlank("experiment_id"), e -> new ArrayList<>())
                            .add(run);
                });
        runsByExperiment.values().forEach(runs -> runs.sort(Comparator.comparing(MlflowRun::uuid)));
    }

    private MetricTable metrics() throws SQLException {
        MetricTable metrics = new MetricTable();
        List<String> columns = List.of("key", "value", "timestamp", "run_uuid", "step", "is_nan");
        tables.each("metrics", columns, row -> addPoint(metrics, row, "metrics"));
        tables.each("latest_metrics", columns, row -> {
            if (!metrics.has(row.textOrBlank("run_uuid"), row.textOrBlank("key"))) {
                addPoint(metrics, row, "latest_metrics");
            }
        });
        return metrics;
    }

    private void addPoint(MetricTable metrics, Row row, String table) throws SQLException {
        String run = row.textOrBlank("run_uuid");
        String key = row.textOrBlank("key");
        Optional<MetricValue> value =
                row.isSet("is_nan") ? Optional.of(MetricValue.notANumber()) : row.metricValue("value");
        if (value.isEmpty()) {
            unreadable.add(new Unreadable(table + ": " + run + " " + key, "the value is no number"));
            return;
        }
        metrics.add(
                run,
                key,
                new MetricPoint(
                        row.number("step").orElse(0L), row.number("timestamp").orElse(0L), value.get()));
    }

    private Map<String, List<DatasetInput>> inputs() throws SQLException {
        Map<String, DatasetInput> datasets = new HashMap<>();
        tables.each(
                "datasets",
                List.of("dataset_uuid", "name", "digest", "dataset_source_type", "dataset_source"),
                row -> datasets.put(
                        row.textOrBlank("dataset_uuid"),
                        new DatasetInput(
                                row.textOrBlank("name"),
                                row.textOrBlank("digest"),
                                row.textOrBlank("dataset_source_type"),
                                row.textOrBlank("dataset_source"),
                                Optional.empty())));
        KeyedTexts tags = tables.texts("input_tags", "input_uuid", "name", "value");
        Map<String, List<DatasetInput>> inputs = new HashMap<>();
        tables.each(
                "inputs",
                List.of("input_uuid", "source_type", "source_id", "destination_type", "destination_id"),
                row -> {
                    if (!row.textOrBlank("source_type").equals("DATASET")
                            || !row.textOrBlank("destination_type").equals("RUN")) {
                        return;
                    }
                    DatasetInput dataset = datasets.get(row.textOrBlank("source_id"));
                    if (dataset == null) {
                        unreadable.add(new Unreadable(
                                "inputs: " + row.textOrBlank("input_uuid"), "names a dataset that is not there"));
                        return;
                    }
                    inputs.computeIfAbsent(row.textOrBlank("destination_id"), run -> new ArrayList<>())
                            .add(dataset.usedFor(Optional.ofNullable(
                                    tags.of(row.textOrBlank("input_uuid")).get(MlflowTags.DATA_CONTEXT))));
                });
        return inputs;
    }

    private void reportOrphans(Set<String> knownExperiments) {
        runsByExperiment.forEach((experiment, runs) -> {
            if (!knownExperiments.contains(experiment)) {
                runs.forEach(run -> unreadable.add(new Unreadable(
                        "runs: " + run.uuid(), "its experiment `" + experiment + "` is not in the store")));
            }
        });
    }

    static boolean isDeleted(Row row) throws SQLException {
        return row.textOrBlank("lifecycle_stage").equals("deleted");
    }
}
