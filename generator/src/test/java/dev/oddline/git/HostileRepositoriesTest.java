package dev.oddline.git;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.oddline.RealData;
import dev.oddline.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken and hostile repositories: each gives its files, findings or a clear refusal, and nothing is run or written. */
class HostileRepositoriesTest {
    private static final int LIMIT = 1 << 20;

    /** What reading HEAD ends in; {@code other-owner} is left out, because only root can make it. */
    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            entry("attributes", "3 of 3 files, history complete"),
            entry("bare", "3 of 3 files, history complete"),
            entry("base", "3 of 3 files, history complete"),
            entry("blob-corrupt", "2 of 3 files, history complete"),
            entry("blob-missing", "2 of 3 files, history complete"),
            entry("clock-skew", "6 of 6 files, history complete"),
            entry("commit-missing", "3 of 3 files, history MISSING_OBJECTS"),
            entry("commit-weird", "1 of 1 files, history complete"),
            entry("conflict", "3 of 3 files, history complete"),
            entry("empty", "git.no-such-revision"),
            entry("gitfile", "3 of 3 files, history complete"),
            entry("linked", "3 of 3 files, history complete"),
            entry("partial-blob", "0 of 3 files, history complete"),
            entry("rewritten", "2 of 2 files, history complete"),
            entry("sha256", "git.object-format"),
            entry("shallow", "3 of 3 files, history SHALLOW_CLONE"),
            entry("split", "3 of 3 files, history complete"),
            entry("tree-dotdot", "0 of 0 files, history complete"),
            entry("tree-gitlink", "0 of 0 files, history complete"),
            entry("tree-symlink", "0 of 0 files, history complete"));

    @TempDir
    private Path folder;

    /** The made folders are nested too deep for Java to delete them. */
    @AfterEach
    void clear() throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-rf", folder.resolve("made").toString())
                .start()
                .waitFor();
    }

    @Test
    void everyRepositoryEndsWell() throws IOException, InterruptedException {
        GitCommand.isNeeded();
        Path made = make("make-git.py", "made");
        Map<String, Long> before = modificationTimes(made);
        Map<String, String> outcomes = outcomes(made, "HEAD");
        outcomes(made, "").values().forEach(outcome -> assertThat(outcome).isNotEmpty());
        assertThat(outcomes).containsAllEntriesOf(OUTCOMES).isEqualTo(outcomes(made, "HEAD"));
        assertThat(made.resolve("CANARY")).doesNotExist();
        assertThat(modificationTimes(made)).isEqualTo(before);
    }

    /** Both ways to read a history agree, the reasons for gaps included. */
    @Test
    void gitItselfSaysTheSameOfEveryRepository() throws IOException, InterruptedException {
        GitCommand.isNeeded();
        Path made = make("make-git.py", "made");
        for (Map.Entry<String, String> outcome : outcomes(made, "HEAD").entrySet()) {
            if (outcome.getValue().contains("history")) {
                HistoryByGitTest.agreed(made.resolve(outcome.getKey()), GitProgram.on(System.getenv("PATH")));
            }
        }
        assertThat(made.resolve("CANARY")).doesNotExist();
    }

    @Test
    void aCommitWithOddHeadersIsStillRead() throws IOException, InterruptedException {
        GitCommand.isNeeded();
        Path made = make("make-git.py", "made");
        try (Workspace workspace = Workspace.open(made.resolve("commit-weird/metadata"), Trust.OWN)) {
            Commit first = workspace.revision("w0").commit().orElseThrow();
            assertThat(first.author().time()).isEqualTo(new CommitTime.Invalid("99999999999 +0000"));
            assertThat(first.committer().time()).isEqualTo(new CommitTime.Invalid("-1 +9999"));
            assertThat(workspace.revision("w1").commit().orElseThrow().author())
                    .isEqualTo(new Signature("a", "", new CommitTime.Invalid("")));
            assertThat(workspace.revision("w4").commit().orElseThrow().subject())
                    .isEqualTo("x".repeat(500) + "…");
        }
    }

    @Test
    void everyOddNameOfAFolderIsNamedOnce() throws IOException, InterruptedException {
        Path metadata = make("make-fs.py", "made/metadata");
        try (Workspace workspace = Workspace.open(metadata, Trust.OWN)) {
            FileListing listing = workspace.workTree().files(workspace.metadata());
            assertThat(arguments(listing, "invalid-file-name"))
                    .containsExactlyInAnyOrder(
                            ".#lock.yaml",
                            "<U+001B>[31m.yaml",
                            "a#b.yaml",
                            "a%2fb.yaml",
                            "bad-utf8-\uFFFD.yaml",
                            "new<U+000A>line.yaml",
                            "d".repeat(16));
            assertThat(arguments(listing, "not-a-regular-file"))
                    .containsExactly(
                            "metadata/dir.yaml",
                            "metadata/fifo.yaml",
                            "metadata/link-dangling.yaml",
                            "metadata/link-dir-self",
                            "metadata/link-dir-up",
                            "metadata/link-in.yaml",
                            "metadata/link-loop.yaml",
                            "metadata/link-out.yaml",
                            "metadata/link-zero.yaml");
        }
    }

    private static List<Object> arguments(FileListing listing, String rule) {
        return listing.diagnostics().stream()
                .filter(d -> d.rule().name().equals(rule))
                .map(Diagnostic::message)
                .map(message -> message.arguments().get(0))
                .toList();
    }

    private Path make(String tool, String name) throws IOException, InterruptedException {
        Path script = RealData.at("hostile/tools/" + tool);
        Path made = folder.resolve(name);
        Files.createDirectories(made);
        try {
            Process python = new ProcessBuilder("python3", script.toString(), made.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(python.waitFor()).as(output).isZero();
        } catch (IOException e) {
            assumeTrue(false, "python3 is not installed");
        }
        return made;
    }

    private static Map<String, String> outcomes(Path made, String revision) throws IOException {
        Map<String, String> outcomes = new TreeMap<>();
        try (Stream<Path> repositories = Files.list(made).filter(Files::isDirectory)) {
            for (Path repository : repositories.toList()) {
                outcomes.put(repository.getFileName().toString(), outcome(repository, revision));
            }
        }
        return outcomes;
    }

    private static String outcome(Path repository, String revision) throws IOException {
        try (Workspace workspace = Workspace.open(repository.resolve("metadata"), Trust.OWN)) {
            RepositorySnapshot snapshot = revision.isEmpty() ? workspace.workTree() : workspace.revision(revision);
            List<FileEntry> files = snapshot.files(workspace.metadata()).files();
            List<FileEntry> readable = new ArrayList<>();
            for (FileEntry file : files) {
                if (snapshot.read(file, LIMIT).value().isPresent()) {
                    readable.add(file);
                }
            }
            History history = workspace.history(snapshot, Optional.empty());
            workspace.cleanliness();
            return "%d of %d files, history %s"
                    .formatted(
                            readable.size(),
                            files.size(),
                            history.gap().map(Enum::name).orElse("complete"));
        } catch (RepositoryException e) {
            return e.problem().key();
        }
    }

    private static Map<String, Long> modificationTimes(Path made) throws IOException {
        Map<String, Long> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.toList()) {
                times.put(
                        file.toString(),
                        Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                                .toMillis());
            }
        }
        return times;
    }
}
