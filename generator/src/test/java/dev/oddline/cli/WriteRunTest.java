package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** {@code generator/write_run.py} writes records that {@code oddline check} finds nothing wrong with. */
class WriteRunTest {
    private static final Path SCRIPT = Path.of("generator", "write_run.py").toAbsolutePath();

    @TempDir
    private Path folder;

    @BeforeEach
    void makeARepository() throws Exception {
        assumeTrue(exitOf("python3", "--version") == 0, "skipped: python3 not present");
        write("metadata/oddline.yaml", "title: Example\n");
        write("metadata/experiments/e1.yaml", """
                experiment_id: e1
                task: perception
                hypothesis: More night scenes raise the recall of pedestrians.
                """);
        write("metadata/datasets/d1.yaml", """
                dataset_version_id: d1
                storage: {system: s3, uri: "s3://ad/d1"}
                pinned: true
                """);
        write("configs/r50.yaml", "lr: 0.0001\n");
        exitOf("git", "init", "--quiet");
        exitOf("git", "add", "--all");
        exitOf("git", "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "-m", "first");
    }

    @Test
    void writesARecordThatIsFineAndKnowsItsCommitAndConfig() throws Exception {
        assertThat(writeRun("--config", "configs/r50.yaml", "--metric", "val_mAP=0.4120"))
                .isZero();

        assertThat(value("config")).isEqualTo("configs/r50.yaml");
        assertThat(value("config_hash")).isEqualTo("sha256:" + sha256("configs/r50.yaml"));
        assertThat(value("code_version"))
                .isEqualTo(Files.readString(folder.resolve(".git/refs/heads/" + branch()))
                        .strip());
        assertThat(value("code_dirty")).isEqualTo("false");
        assertThat(value("metrics", "val_mAP")).isEqualTo("0.4120");
        assertThat(check()).contains("nothing found");
    }

    @Test
    void neverChangesAValue() throws Exception {
        List<String> awkward = List.of(
                "12e4567",
                "0123",
                "no",
                "Off",
                "~",
                "1.10",
                "1e-4",
                "0x1F",
                "1_000",
                "12:30:00",
                "2026-03-02",
                ".5",
                "a: b",
                "a #b",
                "- a",
                "{a}",
                "'",
                "\"",
                "\\n",
                " a ",
                "夜\u2028雨",
                "null",
                "",
                "true ",
                "!x",
                "&x",
                "*x",
                "%x",
                "@x",
                "`x",
                "🚗",
                "\u00e9",
                "a\tb",
                "=",
                "<<",
                "+1",
                "1.",
                "-0",
                "NaN");
        List<String> arguments = new ArrayList<>(List.of("--metric", "val_mAP=0.4120"));
        for (int i = 0; i < awkward.size(); i++) {
            arguments.addAll(List.of("--hyperparameter", "p" + i + "=" + awkward.get(i)));
        }
        arguments.addAll(List.of("--hyperparameter", "no=key", "--library", "torch=2.10", "--cuda", "12.4"));

        assertThat(writeRun(arguments.toArray(String[]::new))).isZero();

        for (int i = 0; i < awkward.size(); i++) {
            assertThat(value("hyperparameters", "p" + i)).isEqualTo(awkward.get(i));
        }
        assertThat(value("hyperparameters", "no")).isEqualTo("key");
        assertThat(value("environment", "libraries", "torch")).isEqualTo("2.10");
        assertThat(value("environment", "cuda")).isEqualTo("12.4");
        assertThat(check()).contains("nothing found");
    }

    @Test
    void writesMetricsThatAreNoNumber() throws Exception {
        assertThat(writeRun("--metric", "a=nan", "--metric", "b=-inf", "--metric", "c=1e300"))
                .isZero();
        assertThat(value("metrics", "a")).isEqualTo(".nan");
        assertThat(value("metrics", "b")).isEqualTo("-.inf");
        assertThat(check()).contains("nothing found");
    }

    @Test
    void writesCurvesAsATableWithItsHash() throws Exception {
        write("curves.csv", "step,time,metric,value\n1,,loss,2.50\n2,,loss,NaN\n");
        assertThat(writeRun("--curves", "curves.csv", "--status", "failed")).isZero();
        assertThat(value("curves", "table")).isEqualTo("metadata/tables/r1-curves.csv");
        assertThat(value("curves", "hash")).isEqualTo("sha256:" + sha256("metadata/tables/r1-curves.csv"));
        assertThat(folder.resolve("metadata/tables/r1-curves.csv"))
                .hasSameTextualContentAs(folder.resolve("curves.csv"));
        assertThat(check()).contains("nothing found");
    }

    @Test
    void copiesAConfigFromOutsideTheRepository(@TempDir Path elsewhere) throws Exception {
        Path config = Files.writeString(elsewhere.resolve("a.json"), "{\"lr\": 1e-4}");
        assertThat(writeRun("--config", config.toString(), "--status", "failed"))
                .isZero();
        assertThat(folder.resolve(value("config"))).hasSameTextualContentAs(config);
        assertThat(check()).contains("nothing found");
    }

    @Test
    void worksAsAFunction() throws Exception {
        write("configs/r50.yaml", "lr: 0.00001\n");
        write("job.py", """
                import datetime
                from write_run import write_run
                write_run("metadata", "r1", "e1", dataset_version_id="d1", config="configs/r50.yaml",
                          hyperparameters={"lr": 1e-05, "layers": [1, 2], "aug": {"hdr": True, "none": None}, "big": 1e22},
                          metrics={"val_mAP": {"value": 0.5, "n": 240}, "loss": float("nan")},
                          curves=[(1, None, "loss", 2.5), (2, "2026-03-02T01:30:00Z", "loss", float("nan"))],
                          started_at=datetime.datetime(2026, 3, 2, 1, 20, tzinfo=datetime.timezone.utc))
                """);
        assertThat(exitOf("python3", "job.py")).isZero();
        assertThat(value("hyperparameters", "lr")).isEqualTo("1.0e-05");
        assertThat(value("hyperparameters", "big")).isEqualTo("1.0e+22");
        assertThat(value("hyperparameters", "aug", "hdr")).isEqualTo("true");
        assertThat(value("started_at")).isEqualTo("2026-03-02T01:20:00Z");
        assertThat(folder.resolve("metadata/tables/r1-curves.csv"))
                .hasContent("step,time,metric,value\n1,,loss,2.5\n2,2026-03-02T01:30:00Z,loss,NaN\n");
        assertThat(check()).contains("nothing found");
    }

    @Test
    void saysWhyAThingIsUnknown() throws Exception {
        assertThat(writeRun("--unknown", "docker_image=ran on a borrowed machine", "--status", "killed"))
                .isZero();
        assertThat(value("docker_image", "unknown")).isEqualTo("ran on a borrowed machine");
        assertThat(value("config_hash", "unknown")).isEqualTo("the job had no config file");
        assertThat(check()).contains("nothing found");
    }

    @Test
    void keepsAFinishedOfficialRun() throws Exception {
        assertThat(writeRun("--official", "--metric", "a=1")).isZero();
        assertThat(writeRun("--official", "--metric", "a=2", "--replace")).isEqualTo(1);
        assertThat(value("metrics", "a")).isEqualTo("1");
    }

    @Test
    void replacesARunThatWasStillRunning() throws Exception {
        assertThat(writeRun("--official", "--status", "running")).isZero();
        assertThat(writeRun("--official", "--metric", "a=2")).isZero();
        assertThat(value("metrics", "a")).isEqualTo("2");
        try (var files = Files.list(folder.resolve("metadata/runs"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesATimeWithoutAZone() throws Exception {
        assertThat(writeRun("--started-at", "2026-03-02T01:20:00")).isEqualTo(2);
        assertThat(folder.resolve("metadata/runs")).doesNotExist();
    }

    private int writeRun(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", "write_run.py", "--run-id", "r1"));
        command.addAll(List.of("--experiment-id", "e1", "--dataset-version-id", "d1"));
        command.addAll(List.of(arguments));
        return exitOf(command.toArray(String[]::new));
    }

    /** Runs a command in the repository; {@code write_run.py} lies outside the work tree's view, as in a job. */
    private int exitOf(String... command) throws IOException, InterruptedException {
        Path exclude = folder.resolve(".git/info/exclude");
        if (Files.exists(exclude)) {
            Files.copy(SCRIPT, folder.resolve("write_run.py"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(exclude, "write_run.py\n");
        }
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_") || name.equals("DOCKER_IMAGE"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return builder.start().waitFor();
    }

    private String check() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        String metadata = folder.resolve("metadata").toString();
        Main.run(
                new String[] {"check", "--fail-on", "warning", "--metadata", metadata},
                Surroundings.ofProcess(stream, stream));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns the text of a scalar as it stands in the record, found by its keys. */
    private String value(String... keys) throws IOException {
        Node node = new Compose(LoadSettings.builder().build())
                .composeString(Files.readString(folder.resolve("metadata/runs/r1.yaml")))
                .orElseThrow();
        for (String key : keys) {
            node = ((MappingNode) node)
                    .getValue().stream()
                            .filter(entry ->
                                    ((ScalarNode) entry.getKeyNode()).getValue().equals(key))
                            .map(NodeTuple::getValueNode)
                            .findFirst()
                            .orElseThrow();
        }
        return ((ScalarNode) node).getValue();
    }

    private String branch() throws IOException {
        return Files.readString(folder.resolve(".git/HEAD")).strip().replace("ref: refs/heads/", "");
    }

    private String sha256(String path) throws Exception {
        byte[] bytes = Files.readAllBytes(folder.resolve(path));
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
