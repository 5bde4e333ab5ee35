package dev.oddline.selection.round.reading;

import dev.oddline.odd.Taxonomy;
import dev.oddline.record.LabelState;
import dev.oddline.record.ReviewVerdict;
import dev.oddline.record.SceneTable;
import dev.oddline.record.Stated;
import dev.oddline.record.TableReference;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.Obstacle;
import dev.oddline.source.RepoPath;
import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.table.CellNumber;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.UnreadableTable;
import dev.oddline.table.npy.NpyMatrix;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the tables of rounds, each once, and pools again where memory was too short to keep them. One that can't be read is missing; a rule of {@code check} says why. */
public final class RoundTables {
    private static final long MOST_NUMBERS = 1L << 28;

    private final RepositoryTables tables;
    private final ArraySource arrays;
    private final Map<List<String>, SoftReference<Answer<PoolTable>>> pools = new HashMap<>();
    private final Map<String, Answer<ChosenTable>> choices = new HashMap<>();

    /** Finds arrays of a repository. */
    public interface ArraySource {

        /** Returns where an array lies on disk; empty if the repository has no such file. */
        Optional<Path> find(RepoPath path) throws IOException;
    }

    public RoundTables(RepositoryTables tables, ArraySource arrays) {
        this.tables = tables;
        this.arrays = arrays;
    }

    private interface Rows<T> {
        T rows(RepoPath path) throws IOException;
    }

    private <T> Answer<T> read(Stated<RepoPath> path, Obstacle why, Rows<T> rows) throws IOException {
        Optional<RepoPath> named = path.value();
        try {
            return named.isPresent() && tables.source().find(named.get()).isPresent()
                    ? Answer.of(rows.rows(named.get()))
                    : Answer.none(why);
        } catch (UnreadableTable finding) { // the rule unreadable-table reports it
            return Answer.none(why);
        }
    }

    /**
     * Returns a pool in the words of a taxonomy.
     *
     * @param more a table that says more about its scenes, in columns that the pool's table lacks
     */
    public Answer<PoolTable> pool(TableReference table, Stated<TableReference> more, Taxonomy taxonomy)
            throws IOException {
        Stated<RepoPath> beside = more.value().map(TableReference::table).orElseGet(Stated.Absent::new);
        List<String> key = List.of(text(table.table()), text(beside), taxonomy.id());
        Optional<Answer<PoolTable>> known = Optional.ofNullable(pools.get(key)).map(SoftReference::get);
        if (known.isPresent()) {
            return known.get();
        }
        MoreOfScenes others = new MoreOfScenes();
        boolean incomplete = beside.isGiven()
                && read(beside, Obstacle.POOL_NOT_READ, path -> tables.scan(path, others))
                        .figure()
                        .isEmpty();
        Answer<PoolTable> pool = incomplete
                ? Answer.none(Obstacle.POOL_NOT_READ)
                : read(table.table(), Obstacle.POOL_NOT_READ, path -> {
                    PoolRows rows = new PoolRows(taxonomy, others);
                    tables.scan(path, rows);
                    return rows.table();
                });
        pools.put(key, new SoftReference<>(pool));
        return pool;
    }

    private static String text(Stated<RepoPath> path) {
        return path.value().map(RepoPath::value).orElse("");
    }

    /** Returns a choice. */
    public Answer<ChosenTable> chosen(TableReference table) throws IOException {
        String key = text(table.table());
        Answer<ChosenTable> known = choices.get(key);
        if (known != null) {
            return known;
        }
        Answer<ChosenTable> chosen = read(table.table(), Obstacle.SELECTED_NOT_READ, this::chosenRows);
        choices.put(key, chosen);
        return chosen;
    }

    private record Ranked(String id, BigDecimal rank) {}

    private ChosenTable chosenRows(RepoPath path) throws IOException {
        List<Ranked> ranked = new ArrayList<>();
        Set<String> columns = new HashSet<>();
        Set<String> seen = new HashSet<>();
        long[] repeated = new long[1];
        tables.scan(path, (names, row) -> {
            columns.addAll(names);
            String id = row.cell(names.indexOf(SceneTable.SCENE_ID)).strip();
            if (!id.isEmpty() && !seen.add(id)) {
                repeated[0]++;
            } else if (!id.isEmpty()) {
                BigDecimal rank = CellNumber.of(row.cell(names.indexOf("rank")).strip())
                        .orElse(BigDecimal.valueOf(Long.MAX_VALUE));
                ranked.add(new Ranked(id, rank));
            }
        });
        ranked.sort(Comparator.comparing(Ranked::rank));
        return new ChosenTable(ranked.stream().map(Ranked::id).toList(), repeated[0], columns);
    }

    /** Returns what labelling delivered. */
    public Answer<LabelledTable> labelled(TableReference table) throws IOException {
        return read(table.table(), Obstacle.NO_LABELLED_TABLE, path -> {
            Set<String> delivered = new HashSet<>();
            Map<String, Long> refused = new TreeMap<>();
            long[] other = new long[1];
            tables.scan(path, (names, row) -> {
                Optional<LabelState> state = LabelState.of(row.cell(names.indexOf(LabelState.COLUMN)));
                if (state.isEmpty()) {
                    other[0]++;
                    return;
                }
                switch (state.get()) {
                    case DELIVERED ->
                        delivered.add(
                                row.cell(names.indexOf(SceneTable.SCENE_ID)).strip());
                    case REFUSED ->
                        refused.merge(row.cell(names.indexOf("reason")).strip(), 1L, Long::sum);
                }
            });
            return new LabelledTable(delivered, refused, other[0]);
        });
    }

    /** Returns the verdicts of a review, by scene, in the order of the table. */
    public Answer<Map<String, String>> reviewed(TableReference table) throws IOException {
        return read(table.table(), Obstacle.NO_REVIEW_TABLE, path -> {
            Map<String, String> verdicts = new LinkedHashMap<>();
            tables.scan(
                    path,
                    (names, row) -> verdicts.put(
                            row.cell(names.indexOf(SceneTable.SCENE_ID)).strip(),
                            row.cell(names.indexOf(ReviewVerdict.COLUMN)).strip()));
            return verdicts;
        });
    }

    /**
     * Returns the ids of the scenes of a table.
     *
     * @param column that holds them
     */
    public Answer<Set<String>> ids(RepoPath table, String column) throws IOException {
        return read(new Stated.Given<>(table, dev.oddline.source.Span.START), Obstacle.SCENES_NOT_READ, path -> {
            Set<String> ids = new HashSet<>();
            tables.scan(path, (names, row) -> ids.add(row.cell(names.indexOf(column))));
            return ids;
        });
    }

    /** Returns the embeddings of a pool; missing if none are recorded. */
    public Answer<FloatMatrix> embeddings(Stated<TableReference> recorded) throws IOException {
        Optional<RepoPath> path =
                recorded.value().flatMap(table -> table.table().value());
        if (path.isEmpty()) {
            return Answer.none(Obstacle.NO_EMBEDDINGS);
        }
        try {
            Optional<Path> file = arrays.find(path.get());
            return file.isEmpty()
                    ? Answer.none(Obstacle.EMBEDDINGS_NOT_READ)
                    : matrix(path.get().value(), file.get());
        } catch (UnreadableTable finding) { // not an array of finite numbers
            return Answer.none(Obstacle.EMBEDDINGS_NOT_READ);
        }
    }

    /**
     * Returns whether no distances are taken between so many embeddings.
     *
     * @param numbers of all scenes together
     */
    public static boolean isTooLarge(long numbers) {
        return numbers > MOST_NUMBERS;
    }

    private static Answer<FloatMatrix> matrix(String name, Path file) throws IOException {
        try (NpyMatrix matrix = NpyMatrix.open(name, file)) {
            if (matrix.numbers() == 0) {
                return Answer.none(Obstacle.EMBEDDINGS_NOT_READ);
            }
            return isTooLarge(matrix.numbers()) ? Answer.none(Obstacle.TOO_MANY_DISTANCES) : Answer.of(matrix.read());
        }
    }
}
