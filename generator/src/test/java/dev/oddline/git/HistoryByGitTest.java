package dev.oddline.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.git.MadeRepository.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history that git's own program makes is the one that we make without it, or the program is not believed. */
class HistoryByGitTest {
    @TempDir
    private Path folder;

    private MadeRepository made;

    @BeforeEach
    void makeRepository() throws IOException {
        GitCommand.isNeeded();
        made = MadeRepository.in(folder.resolve("made"));
    }

    @Test
    void agreesOnAdditionChangeRemovalAndReturn() throws IOException {
        ObjectId first = made.commit(1, "Add", files("a", "1", "b", "1"));
        ObjectId second = made.commit(2, "Change a, remove b", files("a", "2"), first);
        ObjectId third = made.commit(3, "Bring b back", files("a", "2", "b", "1"), second);
        made.commit(4, "Rename a", files("c", "2", "b", "1"), third);
        assertThat(touches(agreed()))
                .containsExactly(
                        "Rename a: REMOVED a, ADDED c",
                        "Bring b back: ADDED b",
                        "Change a, remove b: CHANGED a, REMOVED b",
                        "Add: ADDED a, ADDED b");
    }

    @Test
    void agreesOnAMergeOfFourThatDecidesSomethingItself() throws IOException {
        ObjectId base = made.commit(1, "Base", files("a", "1"));
        ObjectId b = made.commit(2, "B", files("a", "2", "b", "1"), base);
        ObjectId c = made.commit(3, "C", files("a", "3", "c", "1"), base);
        ObjectId d = made.commit(4, "D", files("a", "4", "d", "1"), base);
        made.commit(5, "Octopus", files("a", "5", "b", "1", "c", "1", "d", "1", "e", "1"), b, c, d, base);
        assertThat(touches(agreed()))
                .containsExactly(
                        "Octopus: CHANGED a, ADDED e",
                        "D: CHANGED a, ADDED d",
                        "C: CHANGED a, ADDED c",
                        "B: CHANGED a, ADDED b",
                        "Base: ADDED a");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesOnRandomHistories(long seed) throws IOException {
        RandomHistory.make(made, 80, seed);
        assertThat(agreed().changes()).isNotEmpty();
    }

    @Test
    void agreesOnOddNamesKindsAndSubmodules() throws IOException {
        ObjectId blob = made.blob("1");
        ObjectId runs = made.treeOf(
                new Entry(FileMode.REGULAR_FILE, "#lock.yaml", blob),
                new Entry(FileMode.EXECUTABLE_FILE, " a \"b\".yaml", blob),
                new Entry(FileMode.REGULAR_FILE, "a'\u001b[31m.yaml", blob),
                new Entry(FileMode.REGULAR_FILE, "line\nend.yaml", blob),
                new Entry(FileMode.GITLINK, "nested", made.commit(1, "Other", Map.of())),
                new Entry(FileMode.SYMLINK, "to.yaml", blob),
                new Entry(FileMode.REGULAR_FILE, new byte[] {'x', (byte) 0xff, '.'}, blob),
                new Entry(FileMode.REGULAR_FILE, "日本語.yaml", blob));
        ObjectId metadata = made.treeOf(
                new Entry(FileMode.TREE, ".GIT", runs),
                new Entry(FileMode.TREE, "runs", runs),
                new Entry(FileMode.REGULAR_FILE, "é*?.txt", blob));
        ObjectId tree = made.treeOf(new Entry(FileMode.TREE, "metadata", metadata));
        String who = " a <a> 1700000000 +0000";
        ObjectId first = made.commitRaw(tree, "author" + who, "committer" + who, "Odd");
        ObjectId second =
                made.commitRaw(made.tree(Map.of("metadata", "1")), "author" + who, "committer" + who, "File", first);
        made.commitRaw(tree, "author" + who, "committer" + who, "Folder", second);
        assertThat(touches(agreed()).get(0)).isEqualTo("Folder: ADDED  a \"b\", ADDED nested, ADDED to, ADDED 日本語");
    }

    @Test
    void agreesOnTimesThatAreNone() throws IOException {
        ObjectId tree = made.tree(files("a", "1"));
        ObjectId one = made.commitRaw(tree, "author a", "committer b", "no time");
        ObjectId two = made.commitRaw(
                made.tree(files("a", "2")), "author a <a> -1 +9999", "committer a <a> 99999999999 +0", "odd", one);
        made.commitRaw(made.tree(files("a", "3")), "author a <a> 0 +0000", "committer a <a> 0 +0000", "zero", two);
        assertThat(agreed().changes()).hasSize(3);
    }

    @Test
    void agreesOnAShallowClone() throws IOException {
        ObjectId first = made.commit(1, "Old", files("a", "1", "b", "1"));
        ObjectId boundary = made.commit(2, "Boundary", files("a", "2", "b", "1"), first);
        made.commit(3, "New", files("a", "3", "b", "1", "c", "1"), boundary);
        made.lose(first);
        Files.writeString(made.gitFolder().resolve("shallow"), boundary.name() + "\n");
        assertThat(touches(agreed())).containsExactly("New: CHANGED a, ADDED c");
    }

    @Test
    void agreesWhereObjectsAreBorrowedFromAnotherRepository() throws IOException {
        ObjectId first = made.commit(1, "Add", files("a", "1"));
        made.commit(2, "Change", files("a", "2"), first);
        GitCommand.run(folder, "clone", "--shared", "--quiet", "made", "clone");
        assertThat(touches(agreed(folder.resolve("clone")))).containsExactly("Change: CHANGED a", "Add: ADDED a");
    }

    @Test
    void readsNoSettingGraftOrReplacedObject() throws IOException {
        ObjectId first = made.commit(1, "Add", files("a", "1"));
        ObjectId second = made.commit(2, "Change", files("a", "2"), first);
        ObjectId other = made.commit(3, "Other", files("a", "other", "b", "1"), second);
        made.head(second);
        Path refs = Files.createDirectories(made.gitFolder().resolve("refs/replace"));
        Files.writeString(refs.resolve(second.name()), other.name() + "\n");
        Files.createDirectories(made.gitFolder().resolve("info"));
        Files.writeString(made.gitFolder().resolve("info/grafts"), second.name() + "\n");
        Files.writeString(made.gitFolder().resolve("info/attributes"), "* diff=evil\n");
        Path canary = folder.resolve("canary");
        Files.writeString(
                made.gitFolder().resolve("config"),
                "[diff]\n\texternal = touch " + canary + "\n\trenames = true\n\torderFile = /dev/zero\n"
                        + "[core]\n\tfsmonitor = touch " + canary + "\n[include]\n\tpath = /dev/zero\n");
        assertThat(touches(agreed())).containsExactly("Change: CHANGED a", "Add: ADDED a");
        assertThat(canary).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 1",
                "echo fatal >&2; exit 128",
                "exit 0",
                "echo nonsense",
                "printf ':000000 100644 0 0 A\\0'",
                "cat; cat /dev/urandom | head -c 200000"
            })
    void aProgramThatFailsIsNotBelieved(String script) throws IOException {
        ObjectId first = made.commit(1, "Add", files("a", "1"));
        made.commit(2, "Change", files("a", "2"), first);
        Path program = folder.resolve("git");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Optional<GitProgram> git = GitProgram.on("relative:" + folder + ":/usr/bin");
        assertThat(git).contains(new GitProgram(program));
        assertThat(touches(history(made.root(), git))).containsExactly("Change: CHANGED a", "Add: ADDED a");
    }

    @Test
    void aProgramInsideTheRepositoryIsNotRun() throws IOException {
        made.commit(1, "Add", files("a", "1"));
        Path program = made.write("bin/git", "#!/bin/sh\ntouch " + folder.resolve("canary") + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        history(made.root(), GitProgram.on(program.getParent().toString()));
        assertThat(folder.resolve("canary")).doesNotExist();
    }

    @Test
    void leavesNothingBehind() throws IOException {
        made.commit(1, "Add", files("a", "1"));
        List<Path> before = leftovers();
        agreed();
        assertThat(leftovers()).isEqualTo(before);
    }

    private static List<Path> leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("oddline-git"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the history that git itself made, which is also the one made without it. */
    private History agreed() throws IOException {
        return agreed(made.root());
    }

    private History agreed(Path root) throws IOException {
        Path succeeded = folder.resolve("succeeded");
        Path program = folder.resolve("git");
        Files.writeString(program, "#!/bin/sh\n" + installed() + " \"$@\" || exit 1\n: > " + succeeded + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        History history = agreed(root, Optional.of(new GitProgram(program)));
        assertThat(succeeded).exists();
        return history;
    }

    static Path installed() {
        return GitProgram.on(System.getenv("PATH")).orElseThrow().executable();
    }

    /** Returns the history made with a program; fails if the one made without says anything else. */
    static History agreed(Path root, Optional<GitProgram> git) throws IOException {
        History with = history(root, git);
        History without = history(root, Optional.empty());
        assertThat(with.changes()).isEqualTo(without.changes());
        assertThat(with.gap()).isEqualTo(without.gap());
        assertThat(with.paths()).isEqualTo(without.paths());
        with.paths().forEach(path -> assertThat(with.of(path)).isEqualTo(without.of(path)));
        return with;
    }

    private static History history(Path root, Optional<GitProgram> git) throws IOException {
        try (Workspace workspace = Workspace.open(root.resolve("metadata"), Trust.OWN)) {
            return workspace.history(workspace.revision("HEAD"), git);
        }
    }

    private static List<String> touches(History history) {
        return history.changes().stream()
                .map(change -> change.commit().subject() + ": "
                        + String.join(
                                ", ",
                                change.files().stream()
                                        .map(f -> f.touch() + " " + f.path().stem())
                                        .toList()))
                .toList();
    }

    private static Map<String, String> files(String... namesAndContents) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put("metadata/runs/" + namesAndContents[i] + ".yaml", namesAndContents[i + 1]);
        }
        return files;
    }
}
