package dev.oddline.imports.mlflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads logged models (MLflow 3) and the model registry out of a file store. */
record FileModels(StoreFolder store) {
    private static final String VERSION = "version-";

    /** Returns the models of an experiment, sorted by id. */
    List<LoggedModel> logged(Path folder) {
        List<LoggedModel> models = new ArrayList<>();
        for (Path model : store.folders(folder)) {
            if (store.holds(model, MetaFile.NAME)) {
                MetaFile.in(model, store)
                        .filter(meta -> !meta.isDeleted())
                        .ifPresent(meta -> models.add(logged(model, meta)));
            }
        }
        models.sort(Comparator.comparing(LoggedModel::id));
        return models;
    }

    private LoggedModel logged(Path folder, MetaFile meta) {
        String id = folder.getFileName().toString();
        return new LoggedModel(
                id,
                meta.text("name").orElse(id),
                meta.text("artifact_location").orElse(""),
                meta.moment("creation_timestamp").or(() -> meta.moment("creation_timestamp_ms")),
                meta.text("model_type"),
                meta.text("source_run_id"),
                new LoggedModel.Facts(
                        store.texts(folder.resolve("params")),
                        store.texts(folder.resolve("tags")),
                        measured(folder.resolve("metrics"))));
    }

    /** After the step stand the run, then the dataset's name and digest if the metric was measured on one. */
    private List<LoggedModel.Measured> measured(Path folder) {
        List<LoggedModel.Measured> measured = new ArrayList<>();
        store.files(folder)
                .forEach((key, file) -> store.text(file).ifPresent(text -> {
                    MetricLines lines = MetricLines.parse(text);
                    lines.bad().forEach(line -> store.note(store.place(file) + ":" + line, "not a metric line"));
                    for (MetricLines.Line line : lines.lines()) {
                        Optional<String> dataset = line.rest().size() == 3
                                ? Optional.of(
                                        line.rest().get(1) + "@" + line.rest().get(2))
                                : Optional.empty();
                        measured.add(new LoggedModel.Measured(key, line.point(), dataset));
                    }
                }));
        return measured;
    }

    /** Returns the registry, sorted by name. */
    List<RegisteredModel> registry(Path folder) {
        List<RegisteredModel> models = new ArrayList<>();
        for (Path model : store.folders(folder)) {
            if (store.holds(model, MetaFile.NAME)) {
                MetaFile.in(model, store).ifPresent(meta -> models.add(registered(model, meta)));
            }
        }
        models.sort(Comparator.comparing(RegisteredModel::name));
        return models;
    }

    private RegisteredModel registered(Path folder, MetaFile meta) {
        SortedMap<String, String> aliases = new TreeMap<>(meta.texts("aliases"));
        store.texts(folder.resolve("aliases")).forEach((alias, version) -> aliases.put(alias, version.strip()));
        return new RegisteredModel(
                meta.text("name").orElse(folder.getFileName().toString()),
                meta.text("description"),
                store.texts(folder.resolve("tags")),
                aliases,
                versions(folder));
    }

    private List<RegisteredModel.Version> versions(Path model) {
        List<RegisteredModel.Version> versions = new ArrayList<>();
        for (Path folder : store.folders(model)) {
            String name = folder.getFileName().toString();
            if (!name.startsWith(VERSION)) {
                continue;
            }
            Optional<Long> number = Millis.parse(name.substring(VERSION.length()));
            if (number.isEmpty()) {
                store.note(folder, "the version is no number");
                continue;
            }
            MetaFile.in(folder, store)
                    .ifPresent(meta -> versions.add(new RegisteredModel.Version(
                            number.get(),
                            meta.text("run_id"),
                            meta.text("source"),
                            meta.text("current_stage").flatMap(RegisteredModel::stage),
                            meta.moment("creation_timestamp"),
                            meta.text("description"),
                            store.texts(folder.resolve("tags")))));
        }
        versions.sort(Comparator.comparingLong(RegisteredModel.Version::number));
        return versions;
    }
}
