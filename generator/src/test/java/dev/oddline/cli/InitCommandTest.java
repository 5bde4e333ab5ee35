package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code oddline init} writes, keeps and refuses. {@link PipelineTest} runs what it wrote. */
class InitCommandTest {
    @TempDir
    Path temporary;

    private RanCommand init(String folder, String... more) {
        return RanCommand.of(List.of("init", temporary.resolve(folder).toString()), more);
    }

    private Map<String, String> texts(String folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(temporary.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(temporary.resolve(folder).relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void aNewRepositoryPassesTheCheck() {
        RanCommand said = init("evidence", "--title", "AD: perception");
        assertThat(said.exit()).isZero();
        assertThat(said.err()).contains("git init").contains("To fill in before a pipeline runs: ODDLINE_REPOSITORY");
        RanCommand check = RanCommand.of(
                "check",
                "--fail-on",
                "warning",
                "--metadata",
                temporary.resolve("evidence/metadata").toString());
        assertThat(check.out()).isEqualTo("0 records, 0 links\nnothing found\n");
    }

    @Test
    void theStarterTaxonomyPassesTheCheckOnceItIsCopied() throws IOException {
        init("evidence");
        Path metadata = temporary.resolve("evidence/metadata");
        Files.copy(metadata.resolve("_examples/odd-1.yaml"), metadata.resolve("odd/odd-1.yaml"));
        RanCommand check = RanCommand.of("check", "--fail-on", "warning", "--metadata", metadata.toString());

        assertThat(check.out()).isEqualTo("1 record, 0 links\nnothing found\n");
    }

    @Test
    void aSecondTimeChangesNothing() throws IOException {
        init("evidence");
        Map<String, String> first = texts("evidence");
        RanCommand again = init("evidence");
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).isEqualTo("nothing is missing: no file was written\n");
        assertThat(texts("evidence")).isEqualTo(first);
    }

    @Test
    void whatIsThereIsKept() throws IOException {
        Files.createDirectories(temporary.resolve("there"));
        Files.writeString(temporary.resolve("there/.gitattributes"), "*.x binary\n");
        RanCommand said = init("there");
        assertThat(said.exit()).isZero();
        assertThat(said.err()).contains("kept as it is, although it differs from what init writes: .gitattributes\n");
        assertThat(said.out().lines()).contains(".gitignore").doesNotContain(".gitattributes");
        assertThat(temporary.resolve("there/.gitattributes")).hasContent("*.x binary");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        RanCommand dry = init("evidence", "--dry-run");
        assertThat(temporary.resolve("evidence")).doesNotExist();
        assertThat(dry.out()).isEqualTo(init("evidence").out());
        assertThat(dry.out().lines())
                .containsExactlyInAnyOrderElementsOf(texts("evidence").keySet());
    }

    @Test
    void pipelinesGetTheToolFromWhereTheUserSays() throws IOException {
        init("evidence", "--tool", "git@git.example.com:tools/oddline.git@v0.1.0");
        for (String file : new String[] {NewRepository.GITHUB, NewRepository.GITLAB}) {
            assertThat(texts("evidence").get(file))
                    .contains("  ODDLINE_REPOSITORY: \"git@git.example.com:tools/oddline.git\"\n")
                    .contains("  ODDLINE_REVISION: \"v0.1.0\"\n")
                    .doesNotContain("TO FILL IN");
        }
    }

    @Test
    void refusesWrongUsage() throws IOException {
        assertThat(init("a", "--tool", "https://git.example.com/oddline.git").err())
                .contains("is no URL@REV");
        assertThat(init("a", "--tool", "git@git.example.com:oddline.git").err()).contains("is no URL@REV");
        assertThat(init("a", "--tool", "x\"; id; \"@v1").err()).contains("is no URL@REV");
        assertThat(init("a", "--tool", "-x@v1").err()).contains("is no URL@REV");
        Files.writeString(temporary.resolve("file"), "x");
        assertThat(init("file").err()).contains("is no folder");
        assertThat(init("a/.git/b").err()).contains("belongs to git itself");
        Files.createDirectories(temporary.resolve("b"));
        Files.createSymbolicLink(temporary.resolve("b/metadata"), temporary.resolve("elsewhere"));
        RanCommand link = init("b");
        assertThat(link.exit()).isEqualTo(2);
        assertThat(link.err()).contains("is a link");
        assertThat(temporary.resolve("a")).doesNotExist();
        assertThat(temporary.resolve("elsewhere")).doesNotExist();
        assertThat(texts("b")).isEmpty();
    }

    @Test
    void refusesAFolderInsideAnotherRepository() throws Exception {
        Files.createDirectories(temporary.resolve("outer/.git/objects"));
        Files.createDirectories(temporary.resolve("outer/.git/refs"));
        Files.writeString(temporary.resolve("outer/.git/HEAD"), "ref: refs/heads/main\n");
        Files.writeString(temporary.resolve("outer/.git/config"), "[core]\n\trepositoryformatversion = 0\n");
        RanCommand said = init("outer/inner");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("lies in the repository");
        assertThat(init("outer").exit()).isZero();
    }
}
