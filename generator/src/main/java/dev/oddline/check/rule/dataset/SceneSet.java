package dev.oddline.check.rule.dataset;

import dev.oddline.check.content.FileContents;
import dev.oddline.check.content.StoredFile;
import dev.oddline.record.Dataset;
import dev.oddline.source.RepoPath;
import dev.oddline.table.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The scenes of a dataset version that serve a use, by its scene table.
 *
 * @param scenes their ids
 * @param drives ids of the drives they were cut from; empty if the table does not name them
 */
record SceneSet(Set<String> scenes, Set<String> drives) {
    private static final String TRAIN = "train";

    /** What scenes are used for. */
    enum Use {
        TRAINING,
        EVALUATION
    }

    /**
     * What two sets have in common.
     *
     * @param scenes number of scenes
     * @param drives number of drives
     * @param examples the first ids in alphabetical order: scenes, or drives if there is no scene
     */
    record Shared(long scenes, long drives, List<String> examples) {
        boolean isEmpty() {
            return scenes == 0 && drives == 0;
        }
    }

    /**
     * Returns the scenes; empty if there is no CSV table that names its scenes. Where the table tells a split
     * {@code train} from others, training uses that and evaluation uses the others. Withdrawn scenes are left out.
     */
    static Optional<SceneSet> of(Dataset dataset, Use use, FileContents files) throws IOException {
        Optional<RepoPath> path = dataset.contents()
                .sceneTable()
                .value()
                .flatMap(t -> t.table().table().value())
                .filter(p -> p.value().endsWith(".csv"));
        Optional<StoredFile> file = path.isEmpty() ? Optional.empty() : files.find(path.get());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get().open()) {
            return of(dataset, use, new CsvReader(in));
        }
    }

    private static Optional<SceneSet> of(Dataset dataset, Use use, CsvReader table) throws IOException {
        List<String> header = table.next() ? table.row() : List.of();
        SceneCells cells = dataset.contents()
                .sceneTable()
                .value()
                .map(scenes -> SceneCells.of(scenes, header))
                .orElse(SceneCells.NONE);
        if (cells.scene().isEmpty()) {
            return Optional.empty();
        }
        Set<String> withdrawn = new HashSet<>();
        dataset.contents().withdrawn().forEach(w -> w.sceneId().value().ifPresent(withdrawn::add));
        SceneSet training = new SceneSet(new HashSet<>(), new HashSet<>());
        SceneSet others = new SceneSet(new HashSet<>(), new HashSet<>());
        boolean hasTraining = false;
        boolean hasOthers = false;
        while (table.next()) {
            boolean trains = cells.split(table).equals(TRAIN);
            hasTraining |= trains;
            hasOthers |= !trains;
            String scene = cells.scene(table);
            if (!scene.isEmpty() && !withdrawn.contains(scene)) {
                (trains ? training : others).add(scene, cells.drive(table));
            }
        }
        if (hasTraining && hasOthers) {
            return Optional.of(use == Use.TRAINING ? training : others);
        }
        return Optional.of(hasTraining ? training : others);
    }

    private void add(String scene, String drive) {
        scenes.add(scene);
        if (!drive.isEmpty()) {
            drives.add(drive);
        }
    }

    /**
     * Returns what both sets hold.
     *
     * @param most number of examples
     */
    Shared sharedWith(SceneSet other, int most) {
        TreeSet<String> both = common(scenes, other.scenes);
        TreeSet<String> bothDrives = common(drives, other.drives);
        List<String> examples = new ArrayList<>(
                (both.isEmpty() ? bothDrives : both).stream().limit(most).toList());
        return new Shared(both.size(), bothDrives.size(), examples);
    }

    private static TreeSet<String> common(Set<String> some, Set<String> others) {
        Set<String> fewer = some.size() < others.size() ? some : others;
        Set<String> more = some.size() < others.size() ? others : some;
        TreeSet<String> common = new TreeSet<>();
        fewer.stream().filter(more::contains).forEach(common::add);
        return common;
    }
}
