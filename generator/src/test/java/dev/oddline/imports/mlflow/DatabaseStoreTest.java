package dev.oddline.imports.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.oddline.imports.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseStoreTest {
    private static final String RUN =
            "INSERT INTO runs VALUES ('r1', 'owl', 'kim', 'FINISHED', 1766802533277, 1766802543134, '', 'active', 's3://b/r1', 7);";

    @TempDir
    private Path folder;

    @Test
    void readsARun() throws Exception {
        MlflowRun run = onlyRun(RUN + """
                INSERT INTO params VALUES ('lr', '1e-05', 'r1'), ('depth', '4', 'r1'), ('lr', '9', 'other');
                INSERT INTO tags VALUES ('team', 'night', 'r1');
                """);

        assertThat(run.name()).isEqualTo("owl");
        assertThat(run.user()).contains("kim");
        assertThat(run.lifespan())
                .isEqualTo(new Lifespan(
                        RunStatus.FINISHED,
                        java.util.Optional.of(Instant.parse("2025-12-27T02:28:53.277Z")),
                        java.util.Optional.of(Instant.parse("2025-12-27T02:29:03.134Z"))));
        assertThat(run.facts().params()).containsOnlyKeys("depth", "lr").containsEntry("lr", "1e-05");
        assertThat(run.facts().tags()).containsEntry("team", "night");
    }

    @Test
    void readsMetricsWithWhatTheDatabaseCannotHold() throws Exception {
        MlflowRun run = onlyRun(RUN + """
                INSERT INTO metrics VALUES
                  ('val/mAP', 0.25, 2000, 'r1', 1, 0),
                  ('val/mAP', 0.5, 1000, 'r1', 1, 0),
                  ('loss', 0.0, 1000, 'r1', 0, 1),
                  ('up', 1.7976931348623157e308, 1000, 'r1', 0, 0),
                  ('down', -1.7976931348623157e308, 1000, 'r1', 0, 0);
                """);

        assertThat(run.facts().metrics())
                .extracting(MetricSeries::key, s -> s.last().text())
                .containsExactly(
                        tuple("down", "-inf"), tuple("loss", "nan"), tuple("up", "inf"), tuple("val/mAP", "0.25"));
    }

    @Test
    void takesALastValueThatHasNoHistory() throws Exception {
        MlflowRun run = onlyRun(RUN + """
                INSERT INTO metrics VALUES ('a', 0.25, 1, 'r1', 1, 0);
                INSERT INTO latest_metrics VALUES ('a', 0.75, 9, 9, 0, 'r1'), ('b', 0.5, 1, 3, 0, 'r1');
                """);

        assertThat(run.facts().metrics())
                .extracting(MetricSeries::key, s -> s.last().text())
                .containsExactly(tuple("a", "0.25"), tuple("b", "0.5"));
    }

    @Test
    void joinsDatasetsToTheRunsThatReadThem() throws Exception {
        MlflowRun run = onlyRun(RUN + """
                INSERT INTO datasets VALUES ('d1', 7, 'night_train', '8f2b12ab', 's3', 's3://data/night');
                INSERT INTO inputs VALUES ('i1', 'DATASET', 'd1', 'RUN', 'r1', 0), ('i2', 'RUN_OUTPUT', 'r1', 'MODEL_OUTPUT', 'm-1', 0);
                INSERT INTO input_tags VALUES ('i1', 'mlflow.data.context', 'training');
                """);

        assertThat(run.facts().inputs())
                .extracting(DatasetInput::alias, i -> i.context().orElseThrow())
                .containsExactly(tuple("night_train@8f2b12ab", "training"));
    }

    @Test
    void leavesOutWhatWasDeletedAndCountsIt() throws Exception {
        MlflowContents contents = read(RUN + """
                INSERT INTO experiments VALUES (8, 'old', '', 'deleted', 1);
                INSERT INTO runs VALUES
                  ('r2', 'gone', 'kim', 'FINISHED', 1, 2, '', 'deleted', '', 7),
                  ('r3', 'of a deleted experiment', 'kim', 'FINISHED', 1, 2, '', 'active', '', 8);
                """);

        assertThat(contents.runs()).extracting(MlflowRun::uuid).containsExactly("r1");
        assertThat(contents.deletedRuns()).isEqualTo(2);
    }

    @Test
    void listsWhatCannotBeReadAndReadsTheRest() throws Exception {
        MlflowContents contents = read(RUN + """
                INSERT INTO runs VALUES ('r2', '', '', 'DREAMING', 1, 2, '', 'active', '', 7), ('r3', '', '', 'FAILED', 1, 2, '', 'active', '', 99);
                INSERT INTO metrics VALUES ('a', 'abc', 1, 'r1', 1, 0);
                INSERT INTO inputs VALUES ('i1', 'DATASET', 'nowhere', 'RUN', 'r1', 0);
                """);

        assertThat(contents.runs()).extracting(MlflowRun::uuid).containsExactly("r1");
        assertThat(contents.unreadable())
                .containsExactly(
                        new Unreadable("inputs: i1", "names a dataset that is not there"),
                        new Unreadable("metrics: r1 a", "the value is no number"),
                        new Unreadable("runs: r2", "unknown status `DREAMING`"),
                        new Unreadable("runs: r3", "its experiment `99` is not in the store"));
    }

    @Test
    void readsADatabaseOfAnOldRelease() throws Exception {
        TestDatabase.writeOnly(folder, """
                CREATE TABLE experiments (experiment_id INTEGER, name TEXT, lifecycle_stage TEXT);
                CREATE TABLE runs (run_uuid TEXT, status TEXT, start_time BIGINT, end_time BIGINT, source_version TEXT, experiment_id INTEGER);
                CREATE TABLE metrics (key TEXT, value FLOAT, timestamp BIGINT, run_uuid TEXT);
                INSERT INTO experiments VALUES (0, 'Default', 'active');
                INSERT INTO runs VALUES ('r1', 'KILLED', 1, NULL, 'abc', 0);
                INSERT INTO metrics VALUES ('a', 0.5, 1, 'r1');
                """);

        MlflowRun run = MlflowStore.find(folder).read().runs().get(0);

        assertThat(run.lifespan().end()).isEmpty();
        assertThat(run.sourceVersion()).contains("abc");
        assertThat(run.facts().metrics().get(0).points()).hasSize(1);
    }

    @Test
    void readsModelsAndTheRegistry() throws Exception {
        MlflowContents contents = read(RUN + """
                INSERT INTO logged_models VALUES ('m-1', 7, 'net', 's3://b/m-1', 1766802533550, 'active', NULL, 'r1'), ('m-2', 7, 'gone', '', 1, 'deleted', NULL, 'r1');
                INSERT INTO logged_model_metrics VALUES ('m-1', 'acc', 1, 0, 0.5, 'night_val', '0a0a');
                INSERT INTO registered_models VALUES ('detector', 'For the fleet.');
                INSERT INTO registered_model_aliases VALUES ('champion', 2, 'detector');
                INSERT INTO model_versions VALUES ('detector', 2, 5, '', 'None', 'models:/m-1', 'r1'), ('detector', 1, 4, '', 'Archived', 's3://b/1', 'r1');
                """);

        assertThat(contents.experiments().get(0).models())
                .extracting(LoggedModel::id)
                .containsExactly("m-1");
        assertThat(contents.experiments()
                        .get(0)
                        .models()
                        .get(0)
                        .facts()
                        .metrics()
                        .get(0)
                        .dataset())
                .contains("night_val@0a0a");
        RegisteredModel detector = contents.registry().get(0);
        assertThat(detector.aliases()).containsEntry("champion", "2");
        assertThat(detector.versions())
                .extracting(RegisteredModel.Version::number, v -> v.stage().orElse("-"))
                .containsExactly(tuple(1L, "Archived"), tuple(2L, "-"));
    }

    @Test
    void neverWritesBesideTheOriginal() throws Exception {
        Path file = TestDatabase.write(folder, RUN);
        byte[] before = Files.readAllBytes(file);

        MlflowStore.find(file).read();

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names()).containsExactly("mlflow.db");
    }

    @Test
    void readsWhatStandsOnlyInTheWriteAheadLog() throws Exception {
        Path source = Files.createDirectory(folder.resolve("source"));
        Path copied = Files.createDirectory(folder.resolve("copied"));
        Path file = TestDatabase.write(source, RUN);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("INSERT INTO params VALUES ('late', 'yes', 'r1')");
            for (String name : new String[] {"mlflow.db", "mlflow.db-wal"}) {
                Files.copy(source.resolve(name), copied.resolve(name));
            }
        }
        byte[] log = Files.readAllBytes(copied.resolve("mlflow.db-wal"));

        MlflowRun run = MlflowStore.find(copied).read().runs().get(0);

        assertThat(run.facts().params()).containsEntry("late", "yes");
        assertThat(Files.readAllBytes(copied.resolve("mlflow.db-wal"))).isEqualTo(log);
        assertThat(names(copied)).containsExactly("mlflow.db", "mlflow.db-wal");
    }

    @Test
    void refusesWhatIsNoDatabaseOfMlflow() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.db"), "not a database at all, but long enough");
        assertThatThrownBy(() -> MlflowStore.find(text).read())
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("notes.db is not an SQLite database");

        Path other = TestDatabase.writeOnly(folder, "CREATE TABLE songs (title TEXT);");
        assertThatThrownBy(() -> MlflowStore.find(other).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not a database of MLflow");
    }

    @Test
    void reportsADatabaseThatIsDamaged() throws Exception {
        Path file = TestDatabase.write(folder, RUN);
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 100, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);

        assertThatThrownBy(() -> MlflowStore.find(file).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mlflow.db cannot be read");
    }

    private MlflowContents read(String sql) throws Exception {
        return MlflowStore.find(TestDatabase.write(folder, sql)).read();
    }

    private MlflowRun onlyRun(String sql) throws Exception {
        return read(sql).runs().get(0);
    }

    private java.util.List<String> names() throws IOException {
        return names(folder);
    }

    private static java.util.List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
