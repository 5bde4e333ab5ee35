package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the reports of a check go. */
class CheckOutputTest {
    @TempDir
    Path temporary;

    private CheckFolder folder;

    @BeforeEach
    void oneFaultyRun() throws IOException {
        folder = new CheckFolder(temporary);
        folder.write("metadata/runs/r1.yaml", "run_id: r1\njob: other\nstatu: finished\n");
    }

    private String at(String name) {
        return folder.path(name).toString();
    }

    @Test
    void writesSeveralReportsBesideTheTerminals() throws IOException {
        assertThat(folder.check("--output", "sarif=" + at("a.sarif"), "--output", "junit=" + at("a.xml")))
                .isEqualTo(1);
        assertThat(folder.printed()).contains("error[unknown-key]");
        assertThat(folder.text("a.sarif")).contains("\"ruleId\" : \"unknown-key\"");
        assertThat(folder.text("a.xml")).startsWith("<?xml").contains("failures=\"1\"");
    }

    @Test
    void aFileWithoutFormatTakesThatOfTheOption() throws IOException {
        assertThat(folder.check("--format", "gitlab", "--output", at("quality.json")))
                .isEqualTo(1);
        assertThat(folder.printed()).contains("error[unknown-key]");
        assertThat(folder.text("quality.json")).contains("\"check_name\" : \"unknown-key\"");
    }

    @Test
    void theTerminalHasAFormatOfItsOwn() throws IOException {
        folder.check("--format", "github", "--output", "rdjson=" + at("a.json"));
        assertThat(folder.printed()).startsWith("::error file=");
        assertThat(folder.text("a.json")).contains("\"code\" : {");
    }

    @Test
    void aPipelineChangesNothingByItself() {
        folder.check();
        String alone = folder.printed();
        folder.check(Map.of("GITHUB_ACTIONS", "true", "GITLAB_CI", "true", "CI", "true"));
        assertThat(folder.printed()).isEqualTo(alone);
    }

    @Test
    void replacesAReportAndKeepsItsPermissions() throws IOException {
        Path report = folder.write("a.json", "old");
        Files.setPosixFilePermissions(report, PosixFilePermissions.fromString("rw-r-----"));
        folder.check("--output", "json=" + report);
        assertThat(report).content().contains("\"findings\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
                .isEqualTo("rw-r-----");
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void followsALinkToTheReport() throws IOException {
        Path report = folder.write("there/a.json", "old");
        Files.createSymbolicLink(folder.path("a.json"), report);
        folder.check("--output", "json=" + at("a.json"));
        assertThat(folder.path("a.json")).isSymbolicLink();
        assertThat(report).content().contains("\"findings\"");
    }

    @Test
    void saysWhyAReportCannotBeWritten() throws IOException {
        assertThat(folder.check("--output", "sarif=" + at("missing/a.sarif"))).isEqualTo(2);
        assertThat(folder.complained())
                .isEqualTo("oddline: no report is written to `" + at("missing/a.sarif") + "`: folder `" + at("missing")
                        + "` does not exist\n");
        assertThat(folder.printed()).isEmpty();
        assertThat(folder.check("--output", "sarif=" + temporary)).isEqualTo(2);
        assertThat(folder.complained()).contains("is a folder");
    }

    @Test
    void refusesWrongUsage() {
        assertThat(folder.check("--output", "srif=" + at("a.sarif"))).isEqualTo(2);
        assertThat(folder.complained()).contains("there is no format 'srif': did you mean 'sarif'?");
        assertThat(folder.check("--output", "sarif=" + at("a"), "--output", "json=" + at("b/../a")))
                .isEqualTo(2);
        assertThat(folder.complained()).contains("two reports cannot go to one file");
        assertThat(folder.check("--output", "json=" + at("metadata/runs/r1.yaml")))
                .isEqualTo(2);
        assertThat(folder.complained()).contains("no report is written among the records");
        assertThat(folder.path("metadata/runs/r1.yaml")).content().startsWith("run_id");
    }
}
