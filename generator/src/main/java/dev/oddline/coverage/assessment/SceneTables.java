package dev.oddline.coverage.assessment;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.Caveat;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneTable;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The scenes of dataset versions, by their scene tables, in the words of one taxonomy. */
final class SceneTables {
    private static final String TRAIN = "train";

    private final Catalog catalog;
    private final Taxonomies taxonomies;
    private final TableContents tables;
    private final RecordId taxonomy;

    SceneTables(Catalog catalog, Taxonomies taxonomies, TableContents tables, RecordId taxonomy) {
        this.catalog = catalog;
        this.taxonomies = taxonomies;
        this.tables = tables;
        this.taxonomy = taxonomy;
    }

    /** What scenes are used for: where a table tells the split {@code train} from others, one of the two. */
    enum Use {
        TRAINING,
        EVALUATION
    }

    /**
     * Shows each scene of some dataset versions once, however many of them hold it; withdrawn scenes are left out.
     *
     * @param caveats receives what can't be read
     * @return whether all of them could be read
     */
    boolean scan(Collection<RecordId> datasets, Use use, Consumer<Scene> scenes, Consumer<Caveat> caveats)
            throws IOException {
        boolean all = true;
        Set<String> seen = new HashSet<>();
        for (RecordId id : datasets) {
            all &= scan(id, use, datasets.size() > 1, seen, scenes, caveats);
        }
        return all;
    }

    private boolean scan(
            RecordId id, Use use, boolean several, Set<String> seen, Consumer<Scene> scenes, Consumer<Caveat> caveats)
            throws IOException {
        Optional<Dataset> dataset = catalog.find(id, Dataset.class);
        if (dataset.isEmpty()) {
            caveats.accept(new Caveat(Caveat.Reason.NO_RECORD, id));
            return false;
        }
        Optional<SceneTable> named = dataset.get().contents().sceneTable().value();
        Optional<RepoPath> path = named.flatMap(t -> t.table().table().value());
        if (path.isEmpty()) {
            caveats.accept(new Caveat(Caveat.Reason.NO_SCENE_TABLE, id));
            return false;
        }
        SceneRows rows =
                SceneRows.of(taxonomies, dataset.get().contents().taxonomy().value(), taxonomy, named.get());
        Set<String> withdrawn = new HashSet<>();
        dataset.get().contents().withdrawn().forEach(w -> w.sceneId().value().ifPresent(withdrawn::add));
        boolean read = tables.scan(path.get(), row -> {
            String sceneId = rows.id(row);
            boolean isNew = !several || sceneId.isEmpty() || !seen.contains(sceneId);
            if (!withdrawn.contains(sceneId) && isNew) {
                rows.add(row);
            }
        });
        if (!read) {
            caveats.accept(new Caveat(Caveat.Reason.TABLE_NOT_READ, id));
            return false;
        }
        List<Scene> training = rows.scenes(TRAIN::equals);
        List<Scene> others = rows.scenes(split -> !split.equals(TRAIN));
        boolean tells = !training.isEmpty() && !others.isEmpty();
        if (!tells || use == Use.TRAINING) {
            training.forEach(scenes);
        }
        if (!tells || use == Use.EVALUATION) {
            others.forEach(scenes);
        }
        training.forEach(scene -> seen.add(scene.sceneId()));
        others.forEach(scene -> seen.add(scene.sceneId()));
        return true;
    }
}
