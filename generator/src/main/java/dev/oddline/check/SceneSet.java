package dev.oddline.check;

import dev.oddline.record.Dataset;
import dev.oddline.source.RepoPath;
import dev.oddline.table.CsvTable;
import java.io.IOException;
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
     * Returns the scenes; empty if there is no CSV table with a column {@code scene_id}. Where the table tells a split
     * {@code train} from others, training uses that and evaluation uses the others. Withdrawn scenes are left out.
     */
    static Optional<SceneSet> of(Dataset dataset, Use use, FileContents files) throws IOException {
        Optional<RepoPath> path = dataset.contents()
                .sceneTable()
                .value()
                .flatMap(t -> t.table().table().value())
                .filter(p -> p.value().endsWith(".csv"));
        Optional<byte[]> bytes = path.isEmpty() ? Optional.empty() : files.read(path.get());
        return bytes.map(CsvTable::of)
                .filter(table -> table.column("scene_id") >= 0)
                .map(table -> of(dataset, use, table));
    }

    private static SceneSet of(Dataset dataset, Use use, CsvTable table) {
        int scene = table.column("scene_id");
        int drive = table.column("drive_id");
        int split = table.column("split");
        boolean hasTraining = false;
        boolean hasOthers = false;
        for (List<String> row : table.rows()) {
            boolean trains = cell(row, split).equals(TRAIN);
            hasTraining |= trains;
            hasOthers |= !trains;
        }
        boolean told = hasTraining && hasOthers;
        Set<String> withdrawn = new HashSet<>();
        dataset.contents().withdrawn().forEach(w -> w.sceneId().value().ifPresent(withdrawn::add));
        Set<String> scenes = new HashSet<>();
        Set<String> drives = new HashSet<>();
        for (List<String> row : table.rows()) {
            String id = cell(row, scene);
            boolean serves = !told || cell(row, split).equals(TRAIN) == (use == Use.TRAINING);
            if (serves && !id.isEmpty() && !withdrawn.contains(id)) {
                scenes.add(id);
                if (!cell(row, drive).isEmpty()) {
                    drives.add(cell(row, drive));
                }
            }
        }
        return new SceneSet(scenes, drives);
    }

    private static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
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
