package dev.oddline.coverage;

import dev.oddline.catalog.Taxonomies;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneTable;
import dev.oddline.source.RepoPath;
import dev.oddline.table.Grouping;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableGroup;
import dev.oddline.table.UnreadableTable;
import dev.oddline.thread.Answers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Counts the scenes of dataset versions by their conditions. The engine groups the rows by their texts, which are
 * understood here: so a table of millions of rows is read once and never held in memory. What was counted is remembered.
 * For several threads.
 */
public final class SceneCounting {
    private final RepositoryTables tables;
    private final Taxonomies taxonomies;
    private final Answers<Question, Optional<CountedScenes>> counted = new Answers<>();
    private final Answers<Beside, Optional<SceneCounts>> countedBeside = new Answers<>();
    private final Answers<New, Optional<AddedScenes>> added = new Answers<>();

    private final Map<Texts, UnderstoodTexts> understood = new ConcurrentHashMap<>();

    /** Columns that say the same in the same words, of whatever dataset version. */
    private record Texts(List<AttributeColumns> columns, String written, String wanted) {}

    private record Question(RecordId dataset, Optional<RecordId> wanted) {}

    private record New(RecordId dataset, List<RecordId> parents, Optional<RecordId> wanted) {}

    private record Beside(RecordId dataset, List<RecordId> others, RecordId wanted) {}

    /** Returns a counting of the dataset versions of a catalog, whose taxonomies are given. */
    public SceneCounting(RepositoryTables tables, Taxonomies taxonomies) {
        this.tables = tables;
        this.taxonomies = taxonomies;
    }

    /**
     * Hears that all dataset versions of a catalog will be asked about, which saves time.
     *
     * @throws IOException if the repository can't be read
     */
    public void expect(Stream<Dataset> datasets) throws IOException {
        List<TableFile> files = new ArrayList<>();
        for (Dataset dataset : datasets.toList()) {
            try {
                file(dataset).ifPresent(files::add);
            } catch (UnreadableTable finding) {
                // Who asks about it is told.
            }
        }
        tables.engine().expect(files);
    }

    /** Returns the tables that are read. */
    public RepositoryTables tables() {
        return tables;
    }

    /** Returns the taxonomies in whose words is counted. */
    public Taxonomies taxonomies() {
        return taxonomies;
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
        Question question = new Question(
                dataset.id(), wanted.or(() -> dataset.contents().taxonomy().value()));
        return counted.of(question, () -> {
            Optional<Asked> asked = asked(dataset, wanted, List.of());
            return asked.isEmpty()
                    ? Optional.empty()
                    : Optional.of(tally(asked.get(), List.of()).counted());
        });
    }

    /**
     * Returns how many scenes of a dataset version that none of some others holds have which conditions. Rows that name no
     * scene can't be told from others and count.
     *
     * @param wanted the taxonomy to count in
     * @return empty where {@link #count} is empty
     * @throws UnreadableTable if a table can't be read to its end
     */
    public Optional<SceneCounts> countBeside(Dataset dataset, List<Dataset> others, RecordId wanted)
            throws IOException {
        Optional<RecordId> taxonomy = Optional.of(wanted);
        if (others.isEmpty()) {
            return count(dataset, taxonomy).map(CountedScenes::counts);
        }
        Beside question =
                new Beside(dataset.id(), others.stream().map(Dataset::id).toList(), wanted);
        return countedBeside.of(question, () -> tallyBeside(dataset, others, taxonomy));
    }

    private Optional<SceneCounts> tallyBeside(Dataset dataset, List<Dataset> others, Optional<RecordId> taxonomy)
            throws IOException {
        Optional<Asked> asked = asked(dataset, taxonomy, List.of());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        List<Grouping.IdColumns> beside = new ArrayList<>();
        for (Dataset other : others) {
            ids(other).ifPresent(beside::add);
        }
        return Optional.of(tally(asked.get(), beside).counts());
    }

    /**
     * Returns the scenes of a dataset version that another table names, too. A scene that stands in several rows which say
     * different things of it comes several times.
     *
     * @param names the other table
     * @param idColumns its columns that together name a scene
     * @param wanted the taxonomy to describe them in
     * @return sorted by conditions, split, source, scene and drive as they stand in the table; empty where {@link #count}
     *     is, or if the table names no scenes
     * @throws UnreadableTable if a table can't be read to its end
     */
    public Optional<List<NamedScene>> named(Dataset dataset, TableFile names, List<String> idColumns, RecordId wanted)
            throws IOException {
        Optional<Asked> asked = asked(dataset, Optional.of(wanted), List.of(SceneTable.SCENE_ID, SceneTable.DRIVE_ID));
        if (asked.isEmpty() || asked.get().query().id().isEmpty()) {
            return Optional.empty();
        }
        SceneQuery query = asked.get().query();
        List<TableGroup> groups = tables.engine()
                .groups(
                        asked.get().file(),
                        query.grouping(List.of(), List.of(new Grouping.IdColumns(names, idColumns, Set.of()))));
        return Optional.of(groups.stream()
                .map(group -> new NamedScene(
                        query.id(group, SceneTable.SCENE_ID),
                        query.id(group, SceneTable.DRIVE_ID),
                        query.split(group),
                        query.amount(group),
                        query.conditions(group)))
                .filter(scene -> !scene.sceneId().isEmpty())
                .toList());
    }

    /**
     * Returns how many drives of a dataset version have scenes of which conditions. Rows that name no drive do not count.
     *
     * @return empty where {@link #count} is empty, or if the table names no drives
     * @throws UnreadableTable if the table can't be read to its end
     */
    public Optional<DriveCounts> drives(Dataset dataset, Optional<RecordId> wanted) throws IOException {
        Optional<Asked> asked = asked(dataset, wanted, List.of())
                .filter(a -> a.query()
                        .names()
                        .containsAll(a.query().reading().columns().of(SceneTable.DRIVE_ID)));
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new DriveTally(
                                asked.get().query(),
                                tables.engine()
                                        .groups(
                                                asked.get().file(),
                                                asked.get().query().drives()))
                        .counts());
    }

    /**
     * Returns the number of drives of a dataset version. Rows that name no drive do not count.
     *
     * @return empty where {@link #count} is empty, or if the table names no drives
     * @throws UnreadableTable if the table can't be read to its end
     */
    public Optional<Long> driveCount(Dataset dataset) throws IOException {
        Optional<Asked> asked = asked(dataset, Optional.empty(), List.of())
                .filter(a -> a.query().units().contains(Dataset.CountingUnit.DRIVE));
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(asked.get()
                        .query()
                        .driveCount(tables.engine()
                                .groups(asked.get().file(), asked.get().query().allDrives())));
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
        New question = new New(
                dataset.id(),
                parents.stream().map(Dataset::id).toList(),
                wanted.or(() -> dataset.contents().taxonomy().value()));
        return added.of(question, () -> tallyAdded(dataset, parents, wanted));
    }

    private Optional<AddedScenes> tallyAdded(Dataset dataset, List<Dataset> parents, Optional<RecordId> wanted)
            throws IOException {
        Optional<Asked> asked = asked(dataset, wanted, List.of(SceneTable.INCIDENT_ID));
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

    /** Returns the ids of the scenes that a dataset version holds; empty if it has no table that names them. */
    private Optional<Grouping.IdColumns> ids(Dataset dataset) throws IOException {
        Optional<TableFile> file = file(dataset);
        Optional<SceneTable> table = dataset.contents().sceneTable().value();
        if (file.isEmpty() || table.isEmpty()) {
            return Optional.empty();
        }
        List<String> id = table.get().source(SceneTable.SCENE_ID).columns();
        return tables.engine().columns(file.get()).containsAll(id)
                ? Optional.of(new Grouping.IdColumns(file.get(), id, SceneReading.withdrawn(dataset)))
                : Optional.empty();
    }

    /** Returns how a dataset version's scene table is read; empty where {@link SceneReading#of} is. */
    Optional<SceneReading> reading(Dataset dataset, Optional<RecordId> wanted) {
        return SceneReading.of(
                dataset,
                wanted,
                taxonomies,
                (columns, taxonomy, translation) -> understood.computeIfAbsent(
                        new Texts(columns.attributes(), columns.taxonomy().id(), taxonomy.id()),
                        any -> new UnderstoodTexts(columns, taxonomy, translation)));
    }

    private record Asked(TableFile file, SceneQuery query) {}

    private Optional<Asked> asked(Dataset dataset, Optional<RecordId> wanted, List<String> further) throws IOException {
        Optional<SceneReading> reading = reading(dataset, wanted);
        Optional<TableFile> file = reading.isEmpty() ? Optional.empty() : file(dataset);
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(new Asked(
                        file.get(),
                        new SceneQuery(reading.get(), tables.engine().columns(file.get()), further)));
    }

    private Optional<TableFile> file(Dataset dataset) throws IOException {
        Optional<RepoPath> path = dataset.contents()
                .sceneTable()
                .value()
                .flatMap(t -> t.table().table().value());
        return path.isEmpty() ? Optional.empty() : tables.source().find(path.get());
    }

    private SceneTally tally(Asked asked, List<Grouping.IdColumns> notIn) throws IOException {
        try {
            return new SceneTally(
                    asked.query(),
                    tables.engine().groups(asked.file(), asked.query().grouping(notIn, List.of())));
        } catch (ArithmeticException e) {
            throw new UnreadableTable(asked.file().name(), "a sum is larger than 9223372036854775807", e);
        }
    }
}
