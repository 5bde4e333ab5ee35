package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneTable;
import dev.oddline.source.RepoPath;
import dev.oddline.table.Grouping;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists the scenes of dataset versions by their conditions, of each group the first ones. */
public final class SceneListing {
    private final SceneCounting counting;
    private final int most;

    /**
     * Returns a listing of the dataset versions that are counted.
     *
     * @param most scenes that are listed of each group; the others are counted
     */
    public SceneListing(SceneCounting counting, int most) {
        this.counting = counting;
        this.most = most;
    }

    /**
     * Returns the scenes of a dataset version. Withdrawn scenes are left out. Where the record says that several rows are one
     * scene, a scene is listed with everything that its rows say.
     *
     * @param wanted the taxonomy to list in, which may be a later edition than that of the table; that of the dataset
     *     version where empty, or the only one if it names none
     * @return empty if it has no scene table in the repository that names its scenes, if nobody can tell its taxonomy, or if
     *     no mapping leads from that to the wanted one
     * @throws UnreadableTable if the table can't be read to its end
     */
    public Optional<SceneList> of(Dataset dataset, Optional<RecordId> wanted) throws IOException {
        Optional<RepoPath> path = dataset.contents()
                .sceneTable()
                .value()
                .flatMap(t -> t.table().table().value());
        Optional<SceneReading> reading = counting.reading(dataset, wanted);
        Optional<TableFile> file = path.isEmpty() || reading.isEmpty()
                ? Optional.empty()
                : counting.tables().source().find(path.get());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        TableEngine engine = counting.tables().engine();
        SceneQuery query = new SceneQuery(reading.get(), engine.columns(file.get()), List.of());
        if (query.id().isEmpty()) {
            return Optional.empty();
        }
        Gathered gathered = new Gathered(reading.get());
        engine.scan(file.get(), gathered.columns(), row -> gathered.add(row.row()));
        return Optional.of(new SceneList(
                dataset.id(),
                reading.get().wanted().id(),
                reading.get().wanted().attributes().stream()
                        .map(OddAttribute::id)
                        .toList(),
                path.get(),
                gathered.groups()));
    }

    /** What a group has in common. */
    private record Key(String split, List<Condition> conditions) {}

    /** Rows as scenes, and scenes as groups. */
    private final class Gathered {
        private final SceneReading reading;
        private final int ids;
        private final int splits;
        private final Map<Key, Ids> groups = new LinkedHashMap<>();

        /** The groups by the cells that say so, which are understood once. */
        private final Map<List<String>, Ids> byTexts = new HashMap<>();

        private final Map<String, Key> merged = new LinkedHashMap<>();

        Gathered(SceneReading reading) {
            this.reading = reading;
            this.ids = reading.columns().of(SceneTable.SCENE_ID).size();
            this.splits = reading.columns().of(SceneTable.SPLIT).size();
        }

        List<String> columns() {
            List<String> columns = new ArrayList<>(reading.columns().of(SceneTable.SCENE_ID));
            columns.addAll(reading.columns().of(SceneTable.SPLIT));
            columns.addAll(reading.columns().ofConditions());
            return columns;
        }

        void add(List<String> cells) {
            String id = String.join(Grouping.ID_SEPARATOR, cells.subList(0, ids));
            if (reading.withdrawn().contains(id)) {
                return;
            }
            List<String> texts = cells.subList(ids, cells.size());
            if (reading.columns().table().isMerged()) {
                merged.merge(id, key(texts), Gathered::both);
            } else {
                byTexts.computeIfAbsent(texts, some -> group(key(some))).add(id);
            }
        }

        private Key key(List<String> texts) {
            String split = String.join(Grouping.VALUE_SEPARATOR, texts.subList(0, splits));
            return new Key(split.strip(), reading.conditions().of(texts.subList(splits, texts.size())));
        }

        private static Key both(Key one, Key other) {
            List<Condition> conditions = new ArrayList<>();
            for (int i = 0; i < one.conditions().size(); i++) {
                Set<String> values = new LinkedHashSet<>(one.conditions().get(i).values());
                values.addAll(other.conditions().get(i).values());
                conditions.add(new Condition(List.copyOf(values), List.of()));
            }
            return new Key(one.split(), conditions);
        }

        private Ids group(Key key) {
            return groups.computeIfAbsent(key, any -> new Ids());
        }

        List<SceneList.Group> groups() {
            merged.forEach((id, key) -> group(key).add(id));
            return groups.entrySet().stream()
                    .map(e -> new SceneList.Group(
                            e.getKey().split(), e.getKey().conditions(), e.getValue().first, e.getValue().more))
                    .toList();
        }
    }

    /** The first ids of a group, and how many others there are. */
    private final class Ids {
        private final List<String> first = new ArrayList<>();
        private long more;

        void add(String id) {
            if (first.size() < most) {
                first.add(id);
            } else {
                more++;
            }
        }
    }
}
