package dev.oddline.coverage.assessment;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.Caveat;
import dev.oddline.coverage.CountedScenes;
import dev.oddline.coverage.NamedScene;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.SceneCounts;
import dev.oddline.coverage.SceneGroup;
import dev.oddline.coverage.SceneUse;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import dev.oddline.table.TableFile;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The scenes of dataset versions, by their scene tables, in the words of one taxonomy. Withdrawn ones do not count. */
final class DatasetScenes {
    private final Catalog catalog;
    private final SceneCounting counting;
    private final RecordId taxonomyId;
    private final Taxonomy taxonomy;
    private final CellsByAttributes cells;

    DatasetScenes(Catalog catalog, SceneCounting counting, RecordId taxonomyId, Taxonomy taxonomy) {
        this.catalog = catalog;
        this.counting = counting;
        this.taxonomyId = taxonomyId;
        this.taxonomy = taxonomy;
        this.cells = new CellsByAttributes(taxonomy, Map.of());
    }

    /**
     * Returns the scenes of some dataset versions that serve a use, each once, however many of them hold it.
     *
     * @param caveats receives what can't be read
     * @return empty unless all of them can be read
     */
    Optional<ScenesByCondition> of(List<RecordId> datasets, SceneUse use, Consumer<Caveat> caveats) throws IOException {
        boolean all = true;
        List<Dataset> before = new ArrayList<>();
        List<SceneGroup> groups = new ArrayList<>();
        for (RecordId id : datasets) {
            Optional<Dataset> dataset = readable(id, caveats);
            Optional<List<SceneGroup>> found =
                    dataset.isEmpty() ? Optional.empty() : groups(dataset.get(), before, use, caveats);
            all &= found.isPresent();
            found.ifPresent(groups::addAll);
            dataset.ifPresent(before::add);
        }
        return all ? Optional.of(ScenesByCondition.of(taxonomy, cells, groups)) : Optional.empty();
    }

    /** Returns a dataset version whose scenes can be described; empty, with a caveat, for any other. */
    private Optional<Dataset> readable(RecordId id, Consumer<Caveat> caveats) {
        Optional<Dataset> dataset = catalog.find(id, Dataset.class);
        Optional<Caveat.Reason> reason = Optional.empty();
        if (dataset.isEmpty()) {
            reason = Optional.of(Caveat.Reason.NO_RECORD);
        } else if (path(dataset.get()).isEmpty()) {
            reason = Optional.of(Caveat.Reason.NO_SCENE_TABLE);
        } else if (dataset.get()
                .contents()
                .taxonomy()
                .value()
                .filter(written ->
                        counting.taxonomies().translation(written, taxonomyId).isEmpty())
                .isPresent()) {
            reason = Optional.of(Caveat.Reason.OTHER_TAXONOMY);
        }
        reason.ifPresent(why -> caveats.accept(new Caveat(why, id)));
        return reason.isPresent() ? Optional.empty() : dataset;
    }

    private static Optional<RepoPath> path(Dataset dataset) {
        return dataset.contents()
                .sceneTable()
                .value()
                .flatMap(t -> t.table().table().value());
    }

    private Optional<List<SceneGroup>> groups(
            Dataset dataset, List<Dataset> before, SceneUse use, Consumer<Caveat> caveats) throws IOException {
        return reading(dataset, caveats, () -> {
            Optional<SceneCounts> whole = whole(dataset);
            Optional<SceneCounts> some = counting.countBeside(dataset, before, taxonomyId);
            return whole.flatMap(w -> some.map(s -> use.of(s.groups(), w)));
        });
    }

    private Optional<SceneCounts> whole(Dataset dataset) throws IOException {
        return counting.count(dataset, Optional.of(taxonomyId)).map(CountedScenes::counts);
    }

    /**
     * Returns the scenes of a dataset version to evaluate on that a table of per-scene metrics names, in any order.
     *
     * @param idColumns the columns of the table that together name a scene
     * @param caveats receives what can't be read
     */
    List<NamedScene> evaluated(RecordId id, TableFile metrics, List<String> idColumns, Consumer<Caveat> caveats)
            throws IOException {
        Optional<Dataset> dataset = readable(id, caveats);
        Optional<List<NamedScene>> scenes = dataset.isEmpty()
                ? Optional.empty()
                : reading(dataset.get(), caveats, () -> {
                    Predicate<String> splits = SceneUse.EVALUATION.among(whole(dataset.get()).stream()
                            .flatMap(counts -> counts.groups().stream())
                            .map(SceneGroup::split)
                            .distinct()
                            .toList());
                    return counting.named(dataset.get(), metrics, idColumns, taxonomyId)
                            .map(named -> named.stream()
                                    .filter(scene -> splits.test(scene.split()))
                                    .toList());
                });
        return scenes.orElse(List.of());
    }

    /** Reads a scene table. */
    private interface Reading<T> {
        Optional<T> read() throws IOException;
    }

    private static <T> Optional<T> reading(Dataset dataset, Consumer<Caveat> caveats, Reading<T> reading)
            throws IOException {
        Optional<T> found;
        try {
            found = reading.read();
        } catch (UnreadableTable finding) { // the rule unreadable-table says why
            found = Optional.empty();
        }
        if (found.isEmpty()) {
            caveats.accept(new Caveat(Caveat.Reason.TABLE_NOT_READ, dataset.id()));
        }
        return found;
    }
}
