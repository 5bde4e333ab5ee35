package dev.oddline.coverage;

import dev.oddline.catalog.Taxonomies;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneTable;
import dev.oddline.source.RepoPath;
import dev.oddline.table.Grouping;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableSource;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts the scenes of dataset versions by their conditions. The engine groups the rows by their texts, which are
 * understood here: so a table of millions of rows is read once and never held in memory.
 */
public final class SceneCounting {
    private final TableEngine engine;
    private final TableSource tables;
    private final Taxonomies taxonomies;

    /** Returns a counting of the dataset versions of a catalog, whose taxonomies are given. */
    public SceneCounting(TableEngine engine, TableSource tables, Taxonomies taxonomies) {
        this.engine = engine;
        this.tables = tables;
        this.taxonomies = taxonomies;
    }

    /**
     * Returns how many scenes of a dataset version have which conditions. Withdrawn scenes are left out.
     *
     * @param wanted the taxonomy to count in, which may be a later edition than that of the table; that of the dataset
     *     version where empty, or the only one if it names none
     * @return empty if it has no scene table in the repository, if nobody can tell its taxonomy, or if no mapping leads
     *     from that to the wanted one
     * @throws UnreadableTable if the table can't be read to its end
     */
    public Optional<CountedScenes> count(Dataset dataset, Optional<RecordId> wanted) throws IOException {
        Optional<Asked> asked = asked(dataset, wanted, SceneQuery.NOTHING);
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(tally(asked.get(), List.of()).counted());
    }

    /**
     * Returns how many drives of a dataset version have scenes of which conditions. Rows that name no drive do not count.
     *
     * @return empty where {@link #count} is empty, or if the table names no drives
     * @throws UnreadableTable if the table can't be read to its end
     */
    public Optional<DriveCounts> drives(Dataset dataset, Optional<RecordId> wanted) throws IOException {
        Optional<Asked> asked = asked(dataset, wanted, SceneTable.DRIVE_ID)
                .filter(a -> a.query()
                        .names()
                        .containsAll(a.query().reading().columns().of(SceneTable.DRIVE_ID)));
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(tally(asked.get(), List.of()).drives());
    }

    /**
     * Returns the scenes of a dataset version whose ids none of its parents has, and where they came from.
     *
     * @param parents its parents; without any, all its scenes are new
     * @return empty where {@link #count} is empty, or if scenes can't be told apart because this version or a parent has no
     *     table that names them
     * @throws UnreadableTable if a table can't be read to its end
     */
    public Optional<AddedScenes> added(Dataset dataset, List<Dataset> parents, Optional<RecordId> wanted)
            throws IOException {
        Optional<Asked> asked = asked(dataset, wanted, SceneTable.INCIDENT_ID);
        if (asked.isEmpty() || asked.get().query().id().isEmpty()) {
            return Optional.empty();
        }
        List<Grouping.IdColumns> before = new ArrayList<>();
        for (Dataset parent : parents) {
            Optional<Grouping.IdColumns> ids = ids(parent);
            if (ids.isEmpty()) {
                return Optional.empty();
            }
            before.add(ids.get());
        }
        return Optional.of(tally(asked.get(), before).added());
    }

    private Optional<Grouping.IdColumns> ids(Dataset dataset) throws IOException {
        Optional<TableFile> file = file(dataset);
        Optional<SceneTable> table = dataset.contents().sceneTable().value();
        if (file.isEmpty() || table.isEmpty()) {
            return Optional.empty();
        }
        List<String> id = table.get().source(SceneTable.SCENE_ID).columns();
        return engine.columns(file.get()).containsAll(id)
                ? Optional.of(new Grouping.IdColumns(file.get(), id))
                : Optional.empty();
    }

    private record Asked(TableFile file, SceneQuery query) {}

    private Optional<Asked> asked(Dataset dataset, Optional<RecordId> wanted, String further) throws IOException {
        Optional<SceneReading> reading = SceneReading.of(dataset, wanted, taxonomies);
        Optional<TableFile> file = reading.isEmpty() ? Optional.empty() : file(dataset);
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Asked(file.get(), new SceneQuery(reading.get(), engine.columns(file.get()), further)));
    }

    private Optional<TableFile> file(Dataset dataset) throws IOException {
        Optional<RepoPath> path = dataset.contents()
                .sceneTable()
                .value()
                .flatMap(t -> t.table().table().value());
        return path.isEmpty() ? Optional.empty() : tables.find(path.get());
    }

    private SceneTally tally(Asked asked, List<Grouping.IdColumns> notIn) throws IOException {
        try {
            return new SceneTally(
                    asked.query(), engine.groups(asked.file(), asked.query().grouping(notIn)));
        } catch (ArithmeticException e) {
            throw new UnreadableTable(asked.file().name(), "a sum is larger than 9223372036854775807", e);
        }
    }
}
