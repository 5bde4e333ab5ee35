package dev.oddline.imports.mlflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The runs of one experiment's folder.
 *
 * @param runs sorted by uuid
 * @param deleted how many more are there, but were deleted
 */
record FileRuns(List<MlflowRun> runs, int deleted) {

    FileRuns {
        runs = List.copyOf(runs);
    }

    static FileRuns read(Path experiment, List<Path> folders, StoreFolder store) {
        Map<String, DatasetInput> datasets = datasets(experiment.resolve("datasets"), store);
        List<MlflowRun> runs = new ArrayList<>();
        int deleted = 0;
        for (Path folder : folders) {
            Optional<MetaFile> meta = MetaFile.in(folder, store);
            if (meta.isPresent() && meta.get().isDeleted()) {
                deleted++;
            } else {
                meta.flatMap(m -> run(folder, m, datasets, store)).ifPresent(runs::add);
            }
        }
        return new FileRuns(runs, deleted);
    }

    private static Optional<MlflowRun> run(
            Path folder, MetaFile meta, Map<String, DatasetInput> datasets, StoreFolder store) {
        String uuid = folder.getFileName().toString();
        meta.text("run_id").or(() -> meta.text("run_uuid")).ifPresent(id -> {
            if (!id.equals(uuid)) {
                store.note(folder.resolve(MetaFile.NAME), "calls the run `" + id + "`; the folder's name counts");
            }
        });
        Optional<RunStatus> status = meta.text("status").flatMap(RunStatus::parse);
        if (status.isEmpty()) {
            store.note(
                    folder.resolve(MetaFile.NAME),
                    "unknown status `" + meta.text("status").orElse("") + "`");
            return Optional.empty();
        }
        SortedMap<String, String> tags = store.texts(folder.resolve("tags"));
        return Optional.of(new MlflowRun(
                uuid,
                meta.text("run_name").orElse(tags.getOrDefault(MlflowTags.RUN_NAME, "")),
                meta.text("user_id"),
                new Lifespan(status.get(), meta.moment("start_time"), meta.moment("end_time")),
                meta.text("artifact_uri"),
                meta.text("source_version"),
                new MlflowRun.Facts(
                        store.texts(folder.resolve("params")),
                        tags,
                        metrics(folder.resolve("metrics"), store),
                        inputs(folder.resolve("inputs"), datasets, store))));
    }

    private static List<MetricSeries> metrics(Path folder, StoreFolder store) {
        List<MetricSeries> series = new ArrayList<>();
        store.files(folder)
                .forEach((key, file) -> store.text(file).ifPresent(text -> {
                    MetricLines lines = MetricLines.parse(text);
                    lines.bad().forEach(line -> store.note(store.place(file) + ":" + line, "not a metric line"));
                    if (!lines.lines().isEmpty()) {
                        series.add(new MetricSeries(key, lines.points()));
                    }
                }));
        return series;
    }

    private static Map<String, DatasetInput> datasets(Path folder, StoreFolder store) {
        Map<String, DatasetInput> datasets = new TreeMap<>();
        for (Path dataset : store.folders(folder)) {
            MetaFile.in(dataset, store)
                    .ifPresent(meta -> datasets.put(
                            dataset.getFileName().toString(),
                            new DatasetInput(
                                    meta.text("name").orElse(""),
                                    meta.text("digest").orElse(""),
                                    meta.text("source_type").orElse(""),
                                    meta.text("source").orElse(""),
                                    Optional.empty())));
        }
        return datasets;
    }

    /** The folder says which run reads the dataset: MLflow writes a wrong {@code destination_id} into the file. */
    private static List<DatasetInput> inputs(Path folder, Map<String, DatasetInput> datasets, StoreFolder store) {
        List<DatasetInput> inputs = new ArrayList<>();
        for (Path input : store.folders(folder)) {
            MetaFile.in(input, store)
                    .filter(meta -> meta.text("source_type").orElse("DATASET").equals("DATASET"))
                    .ifPresent(meta -> {
                        DatasetInput dataset =
                                datasets.get(meta.text("source_id").orElse(""));
                        if (dataset == null) {
                            store.note(input.resolve(MetaFile.NAME), "names a dataset that is not there");
                        } else {
                            inputs.add(dataset.usedFor(
                                    Optional.ofNullable(meta.texts("tags").get(MlflowTags.DATA_CONTEXT))));
                        }
                    });
        }
        return DatasetInput.sorted(inputs);
    }
}
