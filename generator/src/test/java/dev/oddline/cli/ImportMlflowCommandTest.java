package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportMlflowCommandTest {
    private static final String RUN = "mlruns/7/0bfb6c1fe2c14d78b6e0b4b8146270de";

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
        RanCommand ran = run("--dataset-from", "param:data");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEqualTo("""
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
        RanCommand again = run();

        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("written      0").contains("unchanged    3");
    }

    @Test
    void dryRunWritesNothing() throws IOException {
        RanCommand ran = run("--dry-run");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("would write  metadata/runs/owl-0bfb6c1f.yaml");
        assertThat(folder.resolve("metadata")).doesNotExist();
    }

    @Test
    void missingRunsAreListedAndFail() {
        RanCommand missing = run("--missing");

        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.out()).isEqualTo("0bfb6c1fe2c14d78b6e0b4b8146270de\towl\tnight\n");
        assertThat(folder.resolve("metadata")).doesNotExist();

        run();
        assertThat(run("--missing").exit()).isZero();
    }

    @Test
    void refusesAnOptionItDoesNotUnderstand() {
        RanCommand ran = run("--dataset-from", "column:x");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--dataset-from is one of param:NAME");
    }

    @Test
    void saysThatThereIsNoStore() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        RanCommand ran = RanCommand.of("import", "mlflow", empty.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("holds no MLflow store").hasLineCount(1);
    }

    @Test
    void readsAMappingFile() throws IOException {
        Path mapping = put("m.yaml", "dataset_from: param:data\ndatasets: {bev_train-v3: bev_train-v2026.03}\n");

        run("--mapping", mapping.toString());

        assertThat(folder.resolve("metadata/runs/owl-0bfb6c1f.yaml"))
                .content()
                .contains("dataset_version_id: bev_train-v2026.03");
    }

    private RanCommand run(String... options) {
        return RanCommand.of(
                List.of(
                        "import",
                        "mlflow",
                        folder.toString(),
                        "--metadata",
                        folder.resolve("metadata").toString()),
                options);
    }

    private Path put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
