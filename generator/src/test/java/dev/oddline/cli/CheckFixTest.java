package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What {@code check --fix} changes, and what it leaves alone. */
class CheckFixTest {
    private static final String RUN = "metadata/runs/r1.yaml";
    // What `printf 'lr: 0.1\n' | sha256sum` prints.
    /** Of the table, by sha256sum. */
    private static final String TABLE = "sha256:6db1906af969a960bc326d730bb9af350bf6769ee36a49401b7e12972aed67bf";

    private static final String SHA256 = "sha256:d245e06b9b1158bf71d1c6061882569148a7b6a2ff201e885d55f1dd0cfae70a";
    private static final String TRAINING = """
            run_id: r1
            experiment_id: {unknown: lost}
            dataset_version_id: {unknown: lost}
            code_version: {unknown: lost}
            docker_image: {unknown: lost}
            metrics: {unknown: lost}
            """;

    @TempDir
    Path temporary;

    private CheckFolder folder;

    @BeforeEach
    void aConfigAndATable() throws IOException {
        folder = new CheckFolder(temporary.toRealPath());
        folder.write("metadata/configs/a.yaml", "lr: 0.1\n");
        folder.write("metadata/tables/a.csv", "metric,step,value\nmAP,1,0.5\n");
    }

    private void fixes(String before, String after) throws IOException {
        folder.write(RUN, before);
        assertThat(folder.check("--fix")).as(folder.printed()).isZero();
        assertThat(folder.text(RUN)).isEqualTo(after);
        assertThat(folder.check("--fix")).isZero();
        assertThat(folder.printed()).isEqualTo("1 record, 0 links\nnothing found\n");
        assertThat(folder.text(RUN)).isEqualTo(after);
    }

    private void leavesAlone(String text) throws IOException {
        folder.write(RUN, text);
        assertThat(folder.check("--fix")).isEqualTo(1);
        assertThat(folder.text(RUN)).isEqualTo(text);
    }

    @Test
    void addsTheHashOfAConfigBelowItsName() throws IOException {
        fixes(
                TRAINING + "config: metadata/configs/a.yaml  # from the wiki\nowner: A\n",
                TRAINING + "config: metadata/configs/a.yaml  # from the wiki\nconfig_hash: " + SHA256 + "\nowner: A\n");
    }

    @Test
    void addsAHashToALastLineWithoutEnd() throws IOException {
        fixes(
                TRAINING + "config: metadata/configs/a.yaml",
                TRAINING + "config: metadata/configs/a.yaml\nconfig_hash: " + SHA256);
    }

    @Test
    void keepsLineEndsAndByteOrderMark() throws IOException {
        String before = "\uFEFF" + TRAINING + "config: metadata/configs/a.yaml\n";
        fixes(before.replace("\n", "\r\n"), (before + "config_hash: " + SHA256 + "\n").replace("\n", "\r\n"));
    }

    @Test
    void addsTheHashesOfTablesInBothForms() throws IOException {
        fixes("""
                run_id: r1
                job: other
                curves: {table: metadata/tables/a.csv}
                segment_metrics:
                  table: "metadata/tables/a.csv"
                """, """
                run_id: r1
                job: other
                curves: {table: metadata/tables/a.csv, hash: %s}
                segment_metrics:
                  table: "metadata/tables/a.csv"
                  hash: %s
                """.formatted(TABLE, TABLE));
    }

    @Test
    void quotesWhatOtherReadersTakeForANumber() throws IOException {
        String commit = "1234567890123456789012345678901234567890";
        fixes(
                "run_id: r1\njob: other\ncode_version: " + commit + " # 雨\n",
                "run_id: r1\njob: other\ncode_version: \"" + commit + "\" # 雨\n");
    }

    @Test
    void printsWhatItChanges() throws IOException {
        folder.write(RUN, TRAINING + "config: metadata/configs/a.yaml\n");
        folder.check("--fix");
        assertThat(folder.printed()).isEqualTo("""
                        metadata/runs/r1.yaml:1:1: fixed[missing-field]: add the hash of `metadata/configs/a.yaml`
                        --- a/metadata/runs/r1.yaml
                        +++ b/metadata/runs/r1.yaml
                        @@ -5,3 +5,4 @@
                         docker_image: {unknown: lost}
                         metrics: {unknown: lost}
                         config: metadata/configs/a.yaml
                        +config_hash: %s

                        1 record, 0 links
                        nothing found
                        """.formatted(SHA256));
    }

    @Test
    void saysBeforehandWhatItCouldFix() throws IOException {
        folder.write(RUN, TRAINING + "config: metadata/configs/a.yaml\n");
        assertThat(folder.check()).isEqualTo(1);
        assertThat(folder.printed()).endsWith("1 can be fixed by `oddline check --fix`\n");
    }

    @Test
    void changesNoValueThatWasGiven() throws IOException {
        leavesAlone(
                TRAINING + "config: metadata/configs/a.yaml\nconfig_hash: " + SHA256.replace("d245", "e245") + "\n");
        leavesAlone("run_id: r1\njob: other\nstatus: finishd\nstatu: x\n");
        leavesAlone("run_id: r1\njob: other\ncurves: {table: metadata/tables/a.csv, hash: }\n");
        leavesAlone(TRAINING + "config: metadata/configs/missing.yaml\n");
        leavesAlone("run_id: r1\njob: [unclosed\n");
    }

    @Test
    void keepsThePermissionsOfAFile() throws IOException {
        Path file = folder.write(RUN, TRAINING + "config: metadata/configs/a.yaml\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        folder.check("--fix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void keepsAReportForProgramsWhole() throws IOException {
        folder.write(RUN, TRAINING + "config: metadata/configs/a.yaml\n");
        assertThat(folder.check("--fix", "--format", "json")).isZero();
        assertThat(new JsonMapper().readTree(folder.printed()).get("errors").asInt())
                .isZero();
        assertThat(folder.complained()).contains("+config_hash: " + SHA256);
    }

    @Test
    void isWrongUsageForARevision() throws IOException {
        folder.write(RUN, TRAINING + "config: metadata/configs/a.yaml\n");
        assertThat(folder.check("--fix", "--rev", "HEAD")).isEqualTo(2);
        assertThat(folder.complained()).contains("--fix changes the work tree: leave out --rev");
    }
}
