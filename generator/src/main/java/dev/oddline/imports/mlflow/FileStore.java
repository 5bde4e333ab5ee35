package dev.oddline.imports.mlflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** MLflow's folder of files, {@code mlruns}. */
record FileStore(Path path) implements MlflowStore {
    private static final String TRASH = ".trash";
    private static final String REGISTRY = "models";
    private static final Set<String> NO_RUNS = Set.of("tags", "datasets", "traces", "models", TRASH);

    @Override
    public MlflowContents read() throws IOException {
        if (!Files.isReadable(path)) {
            throw new IOException(path + " cannot be read");
        }
        StoreFolder store = new StoreFolder(path.toRealPath(), new ArrayList<>());
        List<MlflowExperiment> experiments = new ArrayList<>();
        int deletedRuns = 0;
        for (Path trashed : store.folders(store.root().resolve(TRASH))) {
            deletedRuns += runFolders(trashed, store).size();
        }
        for (Path folder : store.folders(store.root())) {
            String name = folder.getFileName().toString();
            if (name.equals(TRASH) || name.equals(REGISTRY)) {
                continue;
            }
            List<Path> runFolders = runFolders(folder, store);
            if (!store.holds(folder, MetaFile.NAME)) {
                if (!runFolders.isEmpty()) {
                    store.note(folder, "no meta.yaml: its runs are left out");
                }
                continue;
            }
            Optional<MetaFile> meta = MetaFile.in(folder, store);
            if (meta.isEmpty()) {
                continue;
            }
            if (meta.get().isDeleted()) {
                deletedRuns += runFolders.size();
                continue;
            }
            FileRuns runs = FileRuns.read(folder, runFolders, store);
            deletedRuns += runs.deleted();
            experiments.add(experiment(folder, meta.get(), runs, store));
        }
        experiments.sort(Comparator.comparing(MlflowExperiment::id));
        List<RegisteredModel> registry =
                new FileModels(store).registry(store.root().resolve(REGISTRY));
        return new MlflowContents(experiments, registry, deletedRuns, store.unreadable());
    }

    private static MlflowExperiment experiment(Path folder, MetaFile meta, FileRuns runs, StoreFolder store) {
        String id = meta.text("experiment_id").orElse(folder.getFileName().toString());
        return new MlflowExperiment(
                id,
                meta.text("name").orElse(id),
                meta.text("artifact_location"),
                meta.moment("creation_time"),
                store.texts(folder.resolve("tags")),
                runs.runs(),
                new FileModels(store).logged(folder.resolve("models")));
    }

    private static List<Path> runFolders(Path experiment, StoreFolder store) {
        List<Path> runs = new ArrayList<>();
        for (Path folder : store.folders(experiment)) {
            if (NO_RUNS.contains(folder.getFileName().toString())) {
                continue;
            }
            if (store.holds(folder, MetaFile.NAME)) {
                runs.add(folder);
            } else if (!store.folders(folder).stream()
                    .filter(child -> Set.of("params", "metrics", "tags")
                            .contains(child.getFileName().toString()))
                    .toList()
                    .isEmpty()) {
                store.note(folder, "no meta.yaml: a run that was not written to its end, or was removed in part");
            }
        }
        return runs;
    }
}
