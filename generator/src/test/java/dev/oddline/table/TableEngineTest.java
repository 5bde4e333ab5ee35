package dev.oddline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.oddline.thread.Workers;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableEngineTest {
    private static final long MEMORY = 256L << 20;

    @TempDir
    private Path folder;

    private DuckDbEngine engine;

    private SmallTables inMemory;

    @BeforeEach
    void open() throws IOException {
        engine = DuckDbEngine.of(2, MEMORY);
        inMemory = new SmallTables(engine, MEMORY, MEMORY);
    }

    @AfterEach
    void close() throws IOException {
        inMemory.close();
    }

    @Test
    void keepsEveryCellAsText() throws IOException {
        TableFile table = csv("frame,note\n00400,1.10\n1e3,NaN\n ,true\n2026-01-02,\n");
        assertThat(scan(table, "frame", "note"))
                .containsExactly(
                        List.of("00400", "1.10"),
                        List.of("1e3", "NaN"),
                        List.of(" ", "true"),
                        List.of("2026-01-02", ""));
    }

    /** Rows in order are read by Java, groups by DuckDB: both must see the same cells. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n",
                "a,b\r\n1,2\r\n3,4",
                "\uFEFFa,b\n1,2\n",
                "\n\na,b\n\n1,2\n\n3,4\n\n",
                "a,b\n\"x,\"\"y\"\"\",\"line\nbreak\"\n",
                "a,b\nshort\nlong,2,3\n",
                "\"a\nb\",c\n1,2\n",
                "a,b\nmixed,1\r\nends,2\n",
                "a,b\nun\"quoted,2\n",
                "a,b\n\"\", 2 \n,\n",
                "a,a\n1,2\n",
                "only\n1\n\n2\n",
                "a,b\n# no comment,\\N\nNULL,null\n",
                "天気,b\n雨,\uD83C\uDF27\n",
                "a,b\n",
                "",
            })
    void readsTheSameCellsInOrderAndInGroups(String text) throws IOException {
        TableFile table = csv(text);
        CsvTable expected = CsvTable.of("expected", text.getBytes(StandardCharsets.UTF_8));
        assertThat(engine.columns(table)).isEqualTo(expected.header());
        List<String> columns = expected.header().stream().distinct().toList();
        List<List<String>> rows = expected.rows().stream()
                .map(row -> columns.stream()
                        .map(name -> expected.column(name) < row.size() ? row.get(expected.column(name)) : "")
                        .toList())
                .toList();
        assertThat(scan(table, columns.toArray(String[]::new))).isEqualTo(rows);
        assertThat(groups(table, Grouping.of(columns, List.of())))
                .extracting(TableGroup::keys)
                .containsExactlyInAnyOrderElementsOf(rows);
        assertThat(engine.rows(table)).isEqualTo(expected.rows().size());
    }

    /** Two threads ask two engines' worth of questions of the same tables: each gets what one alone would. */
    @Test
    void answersSeveralThreads() throws Exception {
        List<TableFile> tables = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tables.add(csv("weather,frames\nrain," + i + "\nclear,2\nrain,3\n"));
        }
        ExecutorService threads = Workers.pool("asking", 2);
        List<Future<List<TableGroup>>> answers = new ArrayList<>();
        for (TableEngine asked : List.of(inMemory, engine, inMemory, engine)) {
            for (TableFile table : tables) {
                answers.add(
                        threads.submit(() -> asked.groups(table, Grouping.of(List.of("weather"), List.of("frames")))));
            }
        }

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get(60, TimeUnit.SECONDS))
                    .extracting(
                            TableGroup::keys,
                            TableGroup::rows,
                            group -> group.sums().get(0).total())
                    .containsExactly(
                            tuple(List.of("clear"), 1L, BigInteger.TWO),
                            tuple(List.of("rain"), 2L, BigInteger.valueOf(i % 8 + 3)));
        }
        threads.shutdown();
    }

    @Test
    void addsWholeNumbersOnlyAndCountsTheOthers() throws IOException {
        TableFile table =
                csv("w,frames\nrain,40\nrain,40.0\nrain,\nrain, \nrain,NaN\nrain,1.5\nrain,-3\nrain,many\nrain,007\n");
        assertThat(groups(table, Grouping.of(List.of("w"), List.of("frames"))))
                .containsExactly(new TableGroup(
                        List.of("rain"), 9, List.of(new TableGroup.Sum(BigInteger.valueOf(87), 3, 3)), Set.of()));
    }

    /** A database takes these texts for numbers or not; whoever adds in its place does the same. */
    @Test
    void agreesWhichTextsAreWholeNumbers() throws IOException {
        List<String> numbers = List.of("\t7 ", "7.", ".0", "1.00", "999999999999999999");
        List<String> others = List.of(
                "1.01", "+1", "1e3", "nAn", "1000000000000000000", "000000000000000000.", "\u0667", "1 2", "\u00A05");
        TableFile table = csv("n\n" + String.join("\n", numbers) + "\n" + String.join("\n", others) + "\n");
        assertThat(groups(table, Grouping.of(List.of(), List.of("n"))))
                .extracting(group -> group.sums().get(0))
                .containsExactly(new TableGroup.Sum(new BigInteger("1000000000000000014"), 5, 8));
    }

    @Test
    void addsBeyondSixtyFourBits() throws IOException {
        TableFile table = csv("n\n" + "999999999999999999\n".repeat(20));
        assertThat(groups(table, Grouping.of(List.of(), List.of("n")))
                        .get(0)
                        .sums()
                        .get(0)
                        .total())
                .isEqualTo(new BigInteger("19999999999999999980"));
    }

    @Test
    void groupsByTheTextAsItStandsInByteOrder() throws IOException {
        TableFile table = csv("w,s\nrain,a\nrain ,a\n,a\nRain,a\nrain,b\n\uFF21,a\n\uD83C\uDF27,a\nrain,a\n");
        assertThat(groups(table, Grouping.of(List.of("w", "s"), List.of())))
                .extracting(TableGroup::keys, TableGroup::rows)
                .containsExactly(
                        row(1, "", "a"),
                        row(1, "Rain", "a"),
                        row(2, "rain", "a"),
                        row(1, "rain", "b"),
                        row(1, "rain ", "a"),
                        row(1, "\uFF21", "a"),
                        row(1, "\uD83C\uDF27", "a"));
    }

    @Test
    void mergesTheRowsOfOneId() throws IOException {
        TableFile table = csv("id,w,frames\n1,rain,1\n1,clear,\n1,rain,3\n2,clear,1\n2,,1\n,fog,2\n,fog,5\n");
        Grouping merged = new Grouping(
                List.of("w"),
                List.of("frames"),
                List.of(),
                List.of("id"),
                Grouping.Repeats.MERGED,
                Set.of(),
                List.of(),
                List.of());
        assertThat(groups(table, merged))
                .containsExactly(
                        new TableGroup(
                                List.of("clear"), 1, List.of(new TableGroup.Sum(BigInteger.ONE, 1, 0)), Set.of()),
                        new TableGroup(
                                List.of("clear|rain"),
                                1,
                                List.of(new TableGroup.Sum(BigInteger.valueOf(3), 1, 0)),
                                Set.of()),
                        new TableGroup(
                                List.of("fog"), 2, List.of(new TableGroup.Sum(BigInteger.valueOf(7), 2, 0)), Set.of()));
    }

    /** Texts of any characters, two columns together, of merged rows too; a row that says nothing is a member that does. */
    @Test
    void tellsTheDifferentTextsOfEachGroup() throws IOException {
        TableFile table =
                csv("id,w,d,e\n1,rain,1:2,\n2,rain,1,2:\n3,rain,1:2,\n4,fog,,\n5,fog,\uD83C\uDF27:,é\n5,fog,x,é\n");
        assertThat(groups(table, telling(Grouping.Repeats.COUNTED)))
                .extracting(TableGroup::rows, TableGroup::members)
                .containsExactly(
                        tuple(3L, Set.of(List.of("", ""), List.of("\uD83C\uDF27:", "é"), List.of("x", "é"))),
                        tuple(3L, Set.of(List.of("1:2", ""), List.of("1", "2:"))));
        assertThat(groups(table, telling(Grouping.Repeats.MERGED)).get(0).members())
                .isEqualTo(Set.of(List.of("", ""), List.of("x|\uD83C\uDF27:", "é")));
    }

    /** Returns the groups of a table, which a database makes and Java does, both alike. */
    private List<TableGroup> groups(TableFile table, Grouping grouping) throws IOException {
        List<TableGroup> groups = engine.groups(table, grouping);
        assertThat(inMemory.groups(table, grouping)).isEqualTo(groups);
        return groups;
    }

    private static Grouping telling(Grouping.Repeats repeats) {
        return new Grouping(
                List.of("w"), List.of(), List.of("d", "e"), List.of("id"), repeats, Set.of(), List.of(), List.of());
    }

    @Test
    void leavesIdsOutThatAreNamedOrStandInAnotherTable() throws IOException {
        TableFile table = csv("id,version,w\n1,1,a\n1,2,b\n2,1,c\n3,1,d\n,1,e\n");
        TableFile parent = csv("scene\n3/1\n");
        Grouping grouping = new Grouping(
                List.of("w"),
                List.of(),
                List.of(),
                List.of("id", "version"),
                Grouping.Repeats.COUNTED,
                Set.of("1/2", "no'such;id"),
                List.of(new Grouping.IdColumns(parent, List.of("scene"), Set.of())),
                List.of());
        assertThat(groups(table, grouping))
                .extracting(group -> group.keys().get(0))
                .containsExactly("a", "c", "e");
    }

    @Test
    void aTableDoesNotHoldTheIdsThatWereTakenOutOfIt() throws IOException {
        TableFile table = csv("id,w\n1,a\n2,b\n3,c\n,d\n");
        Grouping.IdColumns other = new Grouping.IdColumns(csv("scene\n1\n2\n\"\"\n"), List.of("scene"), Set.of("2"));
        assertThat(keys(table, List.of(other), List.of())).containsExactly("b", "c", "d");
        assertThat(keys(table, List.of(), List.of(other))).containsExactly("a", "d");
        assertThat(keys(table, List.of(), List.of(other, other))).containsExactly("a", "d");
        Grouping.IdColumns nothing = new Grouping.IdColumns(csv(""), List.of("scene"), Set.of());
        assertThat(keys(table, List.of(nothing), List.of())).containsExactly("a", "b", "c", "d");
        assertThat(keys(table, List.of(), List.of(nothing))).isEmpty();
    }

    private List<String> keys(TableFile table, List<Grouping.IdColumns> notIn, List<Grouping.IdColumns> in)
            throws IOException {
        Grouping grouping = new Grouping(
                List.of("w"), List.of(), List.of(), List.of("id"), Grouping.Repeats.COUNTED, Set.of(), notIn, in);
        return groups(table, grouping).stream()
                .map(group -> group.keys().get(0))
                .toList();
    }

    @Test
    void tellsWhereARowStands() throws IOException {
        List<String> places = new ArrayList<>();
        engine.scan(
                csv("a,b\n1,\"two\nlines\"\n\n3,4\n"),
                List.of("b", "none"),
                row -> places.add(row.span().start().line() + " "
                        + row.span(0).start().column() + " "
                        + row.span(1).start().line()));
        assertThat(places).containsExactly("2 3 2", "5 3 5");
        TableFile json = file("places.jsonl", TableFormat.JSON_LINES, "{\"a\": 1}\n{\"a\": 2}\n");
        List<Integer> lines = new ArrayList<>();
        engine.scan(json, List.of("a"), row -> lines.add(row.span().start().line()));
        assertThat(lines).containsExactly(1, 2);
    }

    @Test
    void countsDifferentTextsThatAreNotEmpty() throws IOException {
        TableFile table = csv("id,v\n1,1\n1,2\n1,2\n,2\n01,1\n");
        assertThat(engine.distinct(table, List.of("id"))).isEqualTo(2);
        assertThat(engine.distinct(table, List.of("id", "v"))).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void givesTheSameAnswerWithAnyNumberOfThreads(int threads) throws IOException {
        StringBuilder text = new StringBuilder("id,w,frames,note\n");
        for (int i = 0; i < 300_000; i++) {
            text.append(i)
                    .append(',')
                    .append("w")
                    .append(i % 7)
                    .append(',')
                    .append(i % 41)
                    .append(",\"some, text\"\n");
        }
        TableFile table = csv(text.toString());
        try (TableEngine several = DuckDbEngine.of(threads, MEMORY)) {
            List<TableGroup> groups = several.groups(table, Grouping.of(List.of("w"), List.of("frames")));
            assertThat(groups).hasSize(7);
            for (int w = 0; w < 7; w++) {
                long rows = 0;
                long frames = 0;
                for (int i = w; i < 300_000; i += 7) {
                    rows++;
                    frames += i % 41;
                }
                assertThat(groups.get(w))
                        .isEqualTo(new TableGroup(
                                List.of("w" + w),
                                rows,
                                List.of(new TableGroup.Sum(BigInteger.valueOf(frames), rows, 0)),
                                Set.of()));
            }
            int[] next = {0};
            several.scan(table, List.of("id"), row -> assertThat(row.cell(0)).isEqualTo(Integer.toString(next[0]++)));
            assertThat(next[0]).isEqualTo(300_000);
            assertThat(several.distinct(table, List.of("w"))).isEqualTo(7);
        }
    }

    @Test
    void readsParquetAsText() throws Exception {
        Path file = folder.resolve("scenes.parquet");
        sql("COPY (SELECT * FROM (VALUES ('007', 40, true, ['rain','fog'], 1.10::DECIMAL(4,2), 'NaN'::DOUBLE),"
                + " ('008', NULL, false, [], NULL, NULL)) AS t(id, \"frames'\"\"\", flag, weather, d, x)) TO '" + file
                + "' (FORMAT parquet)");
        TableFile table = new TableFile("scenes.parquet", file, TableFormat.PARQUET);
        assertThat(engine.columns(table)).containsExactly("id", "frames'\"", "flag", "weather", "d", "x");
        assertThat(scan(table, "id", "frames'\"", "flag", "weather", "d", "x", "none"))
                .containsExactly(
                        List.of("007", "40", "true", "rain|fog", "1.10", "nan", ""),
                        List.of("008", "", "false", "", "", "", ""));
        assertThat(groups(table, Grouping.of(List.of("weather"), List.of("frames'\""))))
                .extracting(group -> group.sums().get(0).total())
                .containsExactly(BigInteger.ZERO, BigInteger.valueOf(40));
    }

    @Test
    void readsJsonLinesAsText() throws IOException {
        TableFile table = file("scenes.jsonl", TableFormat.JSON_LINES, """
                        {"id": "007", "weather": ["rain", "fog"], "it's": 40}
                        {"id": "008", "late": {"a": 1}, "weather": null, "it's": true}
                        """);
        assertThat(engine.columns(table)).containsExactly("id", "weather", "it's", "late");
        assertThat(scan(table, "id", "weather", "it's", "late"))
                .containsExactly(List.of("007", "rain|fog", "40", ""), List.of("008", "", "true", "{\"a\":1}"));
        assertThat(engine.rows(table)).isEqualTo(2);
    }

    @Test
    void readsJsonLinesWithASingleKeyAsThatColumn() throws IOException {
        TableFile table = file("ids.jsonl", TableFormat.JSON_LINES, "{\"scene_id\": \"007\"}\n{\"scene_id\": null}\n");
        assertThat(engine.columns(table)).containsExactly("scene_id");
        assertThat(scan(table, "scene_id")).containsExactly(List.of("007"), List.of(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a'b.csv", "a*b.csv", "a[b].csv", "a?b.csv", "a b\"; .csv", "天気.csv", "{a,b}.csv", "a\\b.csv"})
    void readsFilesOfAnyName(String name) throws IOException {
        file("aXb.csv", TableFormat.CSV, "a\nother\n");
        assertThat(scan(file(name, TableFormat.CSV, "a\n1\n"), "a")).containsExactly(List.of("1"));
    }

    @Test
    void saysWhichTableCannotBeReadAndWhy() throws IOException {
        TableFile parquet = file("bad.parquet", TableFormat.PARQUET, "no parquet at all");
        assertThatThrownBy(() -> engine.columns(parquet))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageStartingWith("metadata/tables/bad.parquet: ")
                .hasMessageNotContaining(folder.toString());
        TableFile json = file("bad.jsonl", TableFormat.JSON_LINES, "{\"a\": 1}\n{\"a\": \n");
        assertThatThrownBy(() -> engine.rows(json)).isInstanceOf(UnreadableTable.class);
        TableFile latin = new TableFile("latin.csv", folder.resolve("latin.csv"), TableFormat.CSV);
        Files.write(latin.file(), "a,b\nstra\u00DFe,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> engine.rows(latin)).isInstanceOf(UnreadableTable.class);
        assertThatThrownBy(() -> scan(latin, "a"))
                .isInstanceOf(UnreadableTable.class)
                .hasMessage("latin.csv:2:5: these bytes are no UTF-8");
        assertThatThrownBy(() -> engine.rows(new TableFile("gone.csv", folder.resolve("gone.csv"), TableFormat.CSV)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void writesOnlyBelowAFolderThatItRemoves() throws IOException {
        long before = leftovers();
        try (TableEngine other = DuckDbEngine.of(1, MEMORY)) {
            other.rows(csv("a\n1\n"));
        }
        assertThat(leftovers()).isEqualTo(before);
    }

    private static long leftovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("oddline-tables"))
                    .count();
        }
    }

    @Test
    void databaseReadsNothingButItsTable() throws Exception {
        TableFile table = csv("a\n1\n");
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a\nsecret\n");
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        try (Session session = Session.of(new DuckDbEngine.Surroundings(1, MEMORY, scratch), List.of(table.file()))) {
            session.query("FROM read_csv(?)", List.of(table.file().toString()), row -> {});
            for (String forbidden : List.of(
                    "FROM read_csv('" + secret + "')",
                    "FROM read_text('" + secret + "')",
                    "COPY (SELECT 1) TO '" + folder.resolve("written.csv") + "'",
                    "ATTACH '" + folder.resolve("new.db") + "'",
                    "INSTALL httpfs",
                    "LOAD httpfs",
                    "SET enable_external_access = true",
                    "SET threads = 4")) {
                assertThatThrownBy(() -> session.query(forbidden, List.of(), row -> {}))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class);
            }
        }
        assertThat(folder.resolve("written.csv")).doesNotExist();
    }

    private static Tuple row(long rows, String... keys) {
        return Tuple.tuple(List.of(keys), rows);
    }

    private List<List<String>> scan(TableFile table, String... columns) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        engine.scan(table, List.of(columns), row -> rows.add(row.row()));
        return rows;
    }

    private TableFile csv(String text) throws IOException {
        return file("table" + text.hashCode() + ".csv", TableFormat.CSV, text);
    }

    private TableFile file(String name, TableFormat format, String text) throws IOException {
        return new TableFile("metadata/tables/" + name, Files.writeString(folder.resolve(name), text), format);
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
