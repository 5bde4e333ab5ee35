package dev.oddline.imports.mlflow;

import dev.oddline.imports.Unreadable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads logged models (MLflow 3) and the model registry out of a database. */
record DatabaseModels(Tables tables, List<Unreadable> unreadable) {

    /** Returns the models of each experiment, by its id; each list sorted by model id. */
    Map<String, List<LoggedModel>> loggedByExperiment() throws SQLException {
        KeyedTexts params = tables.texts("logged_model_params", "model_id", "param_key", "param_value");
        KeyedTexts tags = tables.texts("logged_model_tags", "model_id", "tag_key", "tag_value");
        Map<String, List<LoggedModel.Measured>> metrics = measured();
        Map<String, List<LoggedModel>> models = new HashMap<>();
        tables.each(
                "logged_models",
                List.of(
                        "model_id",
                        "experiment_id",
                        "name",
                        "artifact_location",
                        "creation_timestamp_ms",
                        "lifecycle_stage",
                        "model_type",
                        "source_run_id"),
                row -> {
                    if (DatabaseReader.isDeleted(row)) {
                        return;
                    }
                    String id = row.textOrBlank("model_id");
                    models.computeIfAbsent(row.textOrBlank("experiment_id"), e -> new ArrayList<>())
                            .add(new LoggedModel(
                                    id,
                                    row.text("name").orElse(id),
                                    row.textOrBlank("artifact_location"),
                                    row.number("creation_timestamp_ms").flatMap(Millis::toInstant),
                                    row.text("model_type").filter(type -> !type.isBlank()),
                                    row.text("source_run_id").filter(run -> !run.isBlank()),
                                    new LoggedModel.Facts(
                                            params.of(id), tags.of(id), metrics.getOrDefault(id, List.of()))));
                });
        models.values().forEach(list -> list.sort(Comparator.comparing(LoggedModel::id)));
        return models;
    }

    private Map<String, List<LoggedModel.Measured>> measured() throws SQLException {
        Map<String, List<LoggedModel.Measured>> measured = new HashMap<>();
        tables.each(
                "logged_model_metrics",
                List.of(
                        "model_id",
                        "metric_name",
                        "metric_timestamp_ms",
                        "metric_step",
                        "metric_value",
                        "dataset_name",
                        "dataset_digest"),
                row -> {
                    String model = row.textOrBlank("model_id");
                    String metric = row.textOrBlank("metric_name");
                    // The driver stores a double that is not a number as NULL.
                    MetricValue value = row.metricValue("metric_value").orElseGet(MetricValue::notANumber);
                    measured.computeIfAbsent(model, m -> new ArrayList<>())
                            .add(new LoggedModel.Measured(
                                    metric,
                                    new MetricPoint(
                                            row.number("metric_step").orElse(0L),
                                            row.number("metric_timestamp_ms").orElse(0L),
                                            value),
                                    dataset(row)));
                });
        return measured;
    }

    private static Optional<String> dataset(Row row) throws SQLException {
        String digest = row.textOrBlank("dataset_digest");
        return row.text("dataset_name").map(name -> digest.isEmpty() ? name : name + "@" + digest);
    }

    /** Returns the registry, sorted by name. */
    List<RegisteredModel> registry() throws SQLException {
        KeyedTexts tags = tables.texts("registered_model_tags", "name", "key", "value");
        KeyedTexts aliases = tables.texts("registered_model_aliases", "name", "alias", "version");
        Map<String, List<RegisteredModel.Version>> versions = versions();
        List<RegisteredModel> models = new ArrayList<>();
        tables.each("registered_models", List.of("name", "description"), row -> {
            String name = row.textOrBlank("name");
            models.add(new RegisteredModel(
                    name,
                    row.text("description").filter(text -> !text.isBlank()),
                    tags.of(name),
                    aliases.of(name),
                    versions.getOrDefault(name, List.of())));
        });
        models.sort(Comparator.comparing(RegisteredModel::name));
        return models;
    }

    private Map<String, List<RegisteredModel.Version>> versions() throws SQLException {
        KeyedTexts tags = new KeyedTexts();
        tables.each(
                "model_version_tags",
                List.of("name", "version", "key", "value"),
                row -> tags.add(
                        row.textOrBlank("name") + "\0" + row.textOrBlank("version"),
                        row.textOrBlank("key"),
                        row.textOrBlank("value")));
        Map<String, List<RegisteredModel.Version>> versions = new HashMap<>();
        tables.each(
                "model_versions",
                List.of("name", "version", "creation_time", "description", "current_stage", "source", "run_id"),
                row -> {
                    String name = row.textOrBlank("name");
                    Optional<Long> number = row.number("version");
                    if (number.isEmpty()) {
                        unreadable.add(new Unreadable("model_versions: " + name, "the version is no number"));
                        return;
                    }
                    versions.computeIfAbsent(name, n -> new ArrayList<>())
                            .add(new RegisteredModel.Version(
                                    number.get(),
                                    row.text("run_id").filter(run -> !run.isBlank()),
                                    row.text("source").filter(source -> !source.isBlank()),
                                    RegisteredModel.stage(row.textOrBlank("current_stage")),
                                    row.number("creation_time").flatMap(Millis::toInstant),
                                    row.text("description").filter(text -> !text.isBlank()),
                                    tags.of(name + "\0" + number.get())));
                });
        versions.values().forEach(list -> list.sort(Comparator.comparingLong(RegisteredModel.Version::number)));
        return versions;
    }
}
