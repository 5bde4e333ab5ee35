package dev.oddline.check.rule.dataset;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.coverage.SceneUse;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneTable;
import dev.oddline.table.TableRow;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The scenes and drives of some dataset versions, collected while their tables are read. Withdrawn ones do not count. */
final class ScenesInUse {
    private final Set<RecordId> datasets;
    private final SceneNumbers scenes = new SceneNumbers();
    private final SceneNumbers drives = new SceneNumbers();
    private final Map<RecordId, Map<String, SceneSet>> bySplit = new HashMap<>();

    /** @param datasets what to collect */
    ScenesInUse(Set<RecordId> datasets) {
        this.datasets = Set.copyOf(datasets);
    }

    /** Returns what collects the scenes of a table; empty if it holds none that are wanted. */
    Optional<TableWatch> watch(NamedTable table) {
        return table.role() != NamedTable.Role.SCENES
                        || !datasets.contains(table.entry().id())
                ? Optional.empty()
                : table.entry()
                        .as(Dataset.class)
                        .flatMap(dataset ->
                                dataset.contents().sceneTable().value().map(t -> new Collecting(dataset, t)));
    }

    /** Returns the scenes that serve a use; empty if no table names the scenes of the dataset version. */
    Optional<SceneSet> of(RecordId dataset, SceneUse use) {
        return Optional.ofNullable(bySplit.get(dataset)).map(splits -> {
            SceneSet all = SceneSet.none();
            splits.keySet().stream()
                    .filter(use.among(splits.keySet()))
                    .forEach(split -> all.addAll(splits.getOrDefault(split, SceneSet.none())));
            return all;
        });
    }

    /** Returns the first ids of what two have in common, in alphabetical order: of scenes, or of drives if there is none. */
    List<String> examples(SceneSet shared, int most) {
        BitSet both = shared.scenes();
        return both.isEmpty() ? drives.first(shared.drives(), most) : scenes.first(both, most);
    }

    private final class Collecting implements TableWatch {
        private final RecordId dataset;
        private final SceneTable table;
        private final Set<String> withdrawn = new HashSet<>();
        private final Map<String, SceneSet> found = new HashMap<>();
        private SceneCells cells = SceneCells.NONE;

        Collecting(Dataset dataset, SceneTable table) {
            this.dataset = dataset.id();
            this.table = table;
            dataset.contents().withdrawn().forEach(w -> w.sceneId().value().ifPresent(withdrawn::add));
        }

        @Override
        public boolean header(TableRow header) {
            cells = SceneCells.of(table, header.row());
            return !cells.scene().isEmpty();
        }

        @Override
        public void row(TableRow row) {
            SceneSet split = found.computeIfAbsent(cells.split(row), any -> SceneSet.none());
            String scene = cells.scene(row);
            if (!scene.isEmpty() && !withdrawn.contains(scene)) {
                split.scenes().set(scenes.of(scene));
                String drive = cells.drive(row);
                if (!drive.isEmpty()) {
                    split.drives().set(drives.of(drive));
                }
            }
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> diagnostics) {
            if (!cells.scene().isEmpty()) {
                bySplit.put(dataset, found);
            }
        }
    }
}
