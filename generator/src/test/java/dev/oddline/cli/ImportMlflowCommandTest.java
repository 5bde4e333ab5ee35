package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportMlflowCommandTest {
    private static final String RUN = "mlruns/7/0bfb6c1fe2c14d78b6e0b4b8146270de";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void makeAStore() throws IOException {
        put("mlruns/7/meta.yaml", "experiment_id: '7'\nname: night\nartifact_location: s3://bucket/7\n");
        put(RUN + "/meta.yaml", "run_name: owl\nstatus: 3\nstart_time: 1745053726175\nend_time: 1745054070841\n");
        put(RUN + "/params/data", "bev_train-v3");
        put(RUN + "/metrics/loss", "1745053744507 0.5 0\n");
    }

    @Test
    void writesRecordsAndSaysWhat() throws IOException {
        int exit = run("--dataset-from", "param:data");

        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        experiments  1
                        runs         1: 1 finished
                        parameters   1
                        metrics      1 series, 1 points
                        tags         0
                        models       0

                        wrote        metadata/experiments/night.yaml
                        wrote        metadata/tables/mlflow/owl-0bfb6c1f-curves.csv
                        wrote        metadata/runs/owl-0bfb6c1f.yaml
                        written      3
                        updated      0
                        unchanged    0
                        masked       0 texts; `--keep-private` writes them as they are
                        """);
        assertThat(folder.resolve("metadata/runs/owl-0bfb6c1f.yaml"))
                .content()
                .contains("dataset_version_id: bev_train-v3");
    }

    @Test
    void importingAgainWritesNothing() {
        run();
        out.reset();

        assertThat(run()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("written      0")
                .contains("unchanged    3");
    }

    @Test
    void dryRunWritesNothing() throws IOException {
        assertThat(run("--dry-run")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("would write  metadata/runs/owl-0bfb6c1f.yaml");
        assertThat(folder.resolve("metadata")).doesNotExist();
    }

    @Test
    void missingRunsAreListedAndFail() {
        assertThat(run("--missing")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("0bfb6c1fe2c14d78b6e0b4b8146270de\towl\tnight\n");
        assertThat(folder.resolve("metadata")).doesNotExist();

        run();
        assertThat(run("--missing")).isZero();
    }

    @Test
    void refusesAnOptionItDoesNotUnderstand() {
        assertThat(run("--dataset-from", "column:x")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--dataset-from is one of param:NAME");
    }

    @Test
    void saysThatThereIsNoStore() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        int exit = Main.run(new String[] {"import", "mlflow", empty.toString()}, surroundings());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("holds no MLflow store")
                .hasLineCount(1);
    }

    @Test
    void readsAMappingFile() throws IOException {
        Path mapping = put("m.yaml", "dataset_from: param:data\ndatasets: {bev_train-v3: bev_train-v2026.03}\n");

        run("--mapping", mapping.toString());

        assertThat(folder.resolve("metadata/runs/owl-0bfb6c1f.yaml"))
                .content()
                .contains("dataset_version_id: bev_train-v2026.03");
    }

    private int run(String... options) {
        String[] args = Stream.concat(
                        Stream.of(
                                "import",
                                "mlflow",
                                folder.toString(),
                                "--metadata",
                                folder.resolve("metadata").toString()),
                        Stream.of(options))
                .toArray(String[]::new);
        return Main.run(args, surroundings());
    }

    private Surroundings surroundings() {
        return new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                Clock.systemUTC(),
                false);
    }

    private Path put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
