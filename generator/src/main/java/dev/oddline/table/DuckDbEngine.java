package dev.oddline.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * DuckDB, embedded. Its library is loaded with the first table. What does not fit into memory is written to a folder of
 * its own, which {@link #close} removes. Of several threads of the caller, one is answered at once.
 */
public final class DuckDbEngine implements TableEngine {
    private final Surroundings surroundings;
    private final Map<Path, Layout> layouts = new HashMap<>();
    private final Set<Path> readable = new LinkedHashSet<>();
    private Set<Path> readableNow = Set.of();
    private Optional<Session> session = Optional.empty();

    private DuckDbEngine(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * What the engine may use.
     *
     * @param threads number of threads, 1 or more
     * @param memoryBytes most memory, beyond that of Java
     * @param scratch an empty folder, for what does not fit into memory
     */
    record Surroundings(int threads, long memoryBytes, Path scratch) {}

    /**
     * Returns an engine. The caller closes it.
     *
     * @param threads number of threads, 1 or more
     * @param memoryBytes most memory, beyond that of Java
     * @throws IOException if no folder can be made for what does not fit into memory
     */
    public static DuckDbEngine of(int threads, long memoryBytes) throws IOException {
        return new DuckDbEngine(new Surroundings(threads, memoryBytes, Files.createTempDirectory("oddline-tables")));
    }

    @Override
    public synchronized void expect(Collection<TableFile> tables) {
        tables.forEach(table -> readable.add(table.file()));
    }

    @Override
    public synchronized List<String> columns(TableFile table) throws IOException {
        return layout(table).names();
    }

    @Override
    public long rows(TableFile table) throws IOException {
        return count(table, layout -> "SELECT count(*) FROM " + layout.source());
    }

    @Override
    public long distinct(TableFile table, List<String> columns) throws IOException {
        return count(table, layout -> {
            List<String> texts = columns.stream().map(layout::text).toList();
            String stated = texts.stream().map(text -> text + " <> ''").collect(Collectors.joining(" AND "));
            return "SELECT count(*) FROM (SELECT DISTINCT " + String.join(", ", texts) + " FROM " + layout.source()
                    + " WHERE " + stated + ")";
        });
    }

    /** Writes a query in SQL, of which the path of a table is the only parameter. */
    private interface Query {
        String sql(Layout layout);
    }

    private synchronized long count(TableFile table, Query query) throws IOException {
        Layout layout = layout(table);
        return layout.names().isEmpty()
                ? 0
                : answer(table, List.of(table), session -> {
                    long[] count = {0};
                    session.query(
                            query.sql(layout(table)),
                            List.of(Session.literal(table.file())),
                            row -> count[0] = row.getLong(1));
                    return count[0];
                });
    }

    @Override
    public void scan(TableFile table, List<String> columns, RowReader reader) throws IOException {
        if (table.format() == TableFormat.CSV) {
            scanCsv(table, columns, reader);
            return;
        }
        scanBySql(table, columns, reader);
    }

    private synchronized void scanBySql(TableFile table, List<String> columns, RowReader reader) throws IOException {
        if (layout(table).names().isEmpty() || columns.isEmpty()) {
            return;
        }
        boolean isText = table.format() == TableFormat.JSON_LINES;
        answer(table, List.of(table), session -> {
            Layout layout = layout(table);
            String texts = columns.stream().map(layout::text).collect(Collectors.joining(", "));
            int[] line = {0};
            session.query(
                    "SELECT " + texts + " FROM " + layout.source(),
                    List.of(Session.literal(table.file())),
                    row -> reader.row(new ReadRow(texts(row, columns.size()), isText ? ++line[0] : 1)));
            return List.of();
        });
    }

    /** The database does not tell where a row stands, and rows in order are no quicker by it. */
    private static void scanCsv(TableFile table, List<String> columns, RowReader reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(table.file()))) {
            CsvReader rows = new CsvReader(table.name(), in);
            ChosenCells chosen = ChosenCells.of(rows, rows.next() ? rows.row() : List.of(), columns);
            while (rows.next()) {
                reader.row(chosen);
            }
        }
    }

    @Override
    public synchronized List<TableGroup> groups(TableFile table, Grouping grouping) throws IOException {
        if (layout(table).names().isEmpty()) {
            return List.of();
        }
        List<TableFile> files = new ArrayList<>(List.of(table));
        Map<TableFile, Layout> others = new HashMap<>();
        for (Grouping.IdColumns other : grouping.others()) {
            files.add(other.table());
            others.put(other.table(), layout(other.table()));
        }
        GroupingSql sql = new GroupingSql(grouping, table, layout(table), others);
        return answer(table, files, session -> {
            List<TableGroup> groups = new ArrayList<>();
            session.query(sql.text(), sql.parameters(), row -> groups.add(group(row, grouping)));
            return groups;
        });
    }

    private static TableGroup group(ResultSet row, Grouping grouping) throws SQLException {
        int keys = grouping.by().size();
        List<TableGroup.Sum> sums = new ArrayList<>();
        for (int i = 0; i < grouping.sums().size(); i++) {
            int first = keys + 2 + i * 3;
            sums.add(new TableGroup.Sum(
                    row.getBigDecimal(first).toBigIntegerExact(), row.getLong(first + 1), row.getLong(first + 2)));
        }
        int members = grouping.members().size();
        return new TableGroup(
                texts(row, keys),
                row.getLong(keys + 1),
                sums,
                members == 0 ? Set.of() : PackedTexts.lists(row.getString(keys + 2 + sums.size() * 3), members));
    }

    private static List<String> texts(ResultSet row, int count) throws SQLException {
        List<String> texts = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            texts.add(row.getString(i));
        }
        return texts;
    }

    /** Asks a database something. */
    private interface Question<T> {
        T ask(Session session) throws SQLException, IOException;
    }

    /** Returns the answer of a database that can read the files asked for or expected so far and nothing else. */
    private <T> T answer(TableFile asked, List<TableFile> files, Question<T> question) throws IOException {
        try {
            return question.ask(sessionFor(files.stream().map(TableFile::file).toList()));
        } catch (SQLException e) {
            closeSession();
            throw Reason.unreadable(e, asked, files);
        }
    }

    /** To start a database takes longer than most questions, so one is kept until a question needs a further file. */
    private Session sessionFor(List<Path> files) throws SQLException, IOException {
        if (session.isEmpty() || !readableNow.containsAll(files)) {
            closeSession();
            readable.addAll(files);
            readableNow = Set.copyOf(readable);
            session = Optional.of(Session.of(surroundings, List.copyOf(readable)));
        }
        return session.get();
    }

    private void closeSession() throws IOException {
        try {
            if (session.isPresent()) {
                session.get().close();
            }
        } catch (SQLException e) {
            throw new IOException("the table engine cannot be closed", e);
        } finally {
            session = Optional.empty();
        }
    }

    private Layout layout(TableFile table) throws IOException {
        Layout known = layouts.get(table.file());
        if (known == null) {
            known = switch (table.format()) {
                case CSV -> csv(table);
                case PARQUET -> parquet(table);
                case JSON_LINES -> jsonLines(table);
            };
            layouts.put(table.file(), known);
        }
        return known;
    }

    private static Layout csv(TableFile table) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(table.file()))) {
            CsvReader reader = new CsvReader(table.name(), in);
            return reader.next()
                    ? Layout.ofCsv(reader.row(), reader.span(0).start().line() - 1)
                    : Layout.ofCsv(List.of(), 0);
        }
    }

    private Layout parquet(TableFile table) throws IOException {
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        return answer(table, List.of(table), session -> {
            session.query("DESCRIBE FROM read_parquet(?)", List.of(Session.literal(table.file())), row -> {
                names.add(row.getString(1));
                types.add(row.getString(2));
            });
            return Layout.ofParquet(names, types);
        });
    }

    private Layout jsonLines(TableFile table) throws IOException {
        return answer(table, List.of(table), session -> {
            List<String> names = new ArrayList<>();
            session.query(
                    "WITH lines AS (SELECT row_number() OVER () AS line, json_keys(json) AS keys"
                            + " FROM read_ndjson_objects(?) AS t(json)),"
                            + " names AS (SELECT unnest(keys) AS name, line, generate_subscripts(keys, 1) AS place FROM lines)"
                            + " SELECT name FROM names GROUP BY name ORDER BY min(line), min(place), name",
                    List.of(Session.literal(table.file())),
                    row -> names.add(row.getString(1)));
            return Layout.ofJsonLines(names);
        });
    }

    @Override
    public synchronized void close() throws IOException {
        closeSession();
        List<Path> left;
        try (Stream<Path> files = Files.walk(surroundings.scratch())) {
            left = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
    }
}
