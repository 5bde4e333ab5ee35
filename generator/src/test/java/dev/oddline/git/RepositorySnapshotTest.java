package dev.oddline.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Outcome;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositorySnapshotTest {
    private static final RepoPath METADATA = new RepoPath("metadata");
    private static final RepoPath RUN = new RepoPath("metadata/runs/a.yaml");
    private static final int LIMIT = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void readsTheWorkTreeAndAnyRevision() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            ObjectId first = made.commit(1, "first", Map.of("metadata/runs/a.yaml", "old\n"));
            made.commit(2, "second", Map.of("metadata/runs/a.yaml", "new\n"), first);
            made.write("metadata/runs/a.yaml", "edited\n");
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                assertThat(workspace.root()).isEqualTo(folder);
                assertThat(workspace.metadata()).isEqualTo(METADATA);
                assertThat(text(workspace.workTree(), RUN)).isEqualTo("edited\n");
                assertThat(text(workspace.revision("HEAD"), RUN)).isEqualTo("new\n");
                assertThat(text(workspace.revision("HEAD~1"), RUN)).isEqualTo("old\n");
                assertThat(text(workspace.revision(first.name().substring(0, 12)), RUN))
                        .isEqualTo("old\n");
            }
        }
    }

    @Test
    void listsFilesSortedByPath() throws IOException {
        Map<String, String> files = Map.of(
                "metadata/runs/b.yaml", "b",
                "metadata/runs/2026/a.yaml", "a",
                "metadata/runs-old.yaml", "r",
                "metadata/datasets/夜間.yaml", "n",
                "src/code.py", "c");
        try (MadeRepository made = MadeRepository.in(folder)) {
            made.commit(1, "all", files);
            files.forEach(made::write);
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                assertThat(List.of(workspace.workTree(), workspace.revision("HEAD")))
                        .allSatisfy(snapshot -> assertThat(paths(snapshot))
                                .containsExactly(
                                        "metadata/datasets/夜間.yaml",
                                        "metadata/runs-old.yaml",
                                        "metadata/runs/2026/a.yaml",
                                        "metadata/runs/b.yaml"));
            }
        }
    }

    @Test
    void knowsTheIdThatGitGivesToAFile() throws IOException {
        // printf 'hello\n' | git hash-object --stdin
        GitId hello = new GitId("ce013625030ba8dba906f756967f9e9ca394464a");
        try (MadeRepository made = MadeRepository.in(folder)) {
            made.commit(1, "hello", Map.of("metadata/runs/a.yaml", "hello\n"));
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                assertThat(workspace.revision("HEAD").find(RUN).orElseThrow().blob())
                        .contains(hello);
            }
        }
        assertThat(GitId.ofBlob("hello\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(hello);
    }

    @Test
    void saysWhetherAFileOnDiskDiffersFromTheCommit() throws IOException {
        Map<String, String> committed = Map.of(
                "metadata/same.yaml",
                "a: 1\n",
                "metadata/windows.yaml",
                "a: 1\nb: 2\n",
                "metadata/edited.yaml",
                "a: 1\n");
        try (MadeRepository made = MadeRepository.in(folder)) {
            made.commit(1, "all", committed);
            made.write("metadata/same.yaml", "a: 1\n");
            made.write("metadata/windows.yaml", "a: 1\r\nb: 2\r\n");
            made.write("metadata/edited.yaml", "a: 2\n");
            made.write("metadata/new.yaml", "a: 1\n");
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                RepositorySnapshot tree = workspace.workTree();
                assertThat(standing(tree, "metadata/same.yaml")).isEqualTo(Standing.UNCHANGED);
                assertThat(standing(tree, "metadata/windows.yaml")).isEqualTo(Standing.UNCHANGED);
                assertThat(standing(tree, "metadata/edited.yaml")).isEqualTo(Standing.CHANGED);
                assertThat(standing(tree, "metadata/new.yaml")).isEqualTo(Standing.ADDED);
            }
        }
    }

    @Test
    void readsABareRepositoryByRevisionOnly() throws IOException {
        try (MadeRepository made = MadeRepository.bareIn(folder.resolve("team.git"))) {
            made.commit(1, "first", Map.of("metadata/runs/a.yaml", "a\n"));
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                assertThat(text(workspace.revision("HEAD"), RUN)).isEqualTo("a\n");
                assertThatExceptionOfType(RepositoryException.class)
                        .isThrownBy(workspace::workTree)
                        .satisfies(e -> assertThat(e.problem().key()).isEqualTo("git.bare"));
            }
        }
    }

    @Test
    void readsARevisionThatIsNotCheckedOut() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            made.commit(1, "first", Map.of("metadata/runs/a.yaml", "a\n"));
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                assertThat(paths(workspace.revision("HEAD"))).containsExactly("metadata/runs/a.yaml");
                assertThatExceptionOfType(RepositoryException.class)
                        .isThrownBy(workspace::workTree)
                        .satisfies(e -> assertThat(e.problem().key()).isEqualTo("git.no-folder"));
            }
        }
    }

    @Test
    void readsAFolderWithoutGit() throws IOException {
        Path file = folder.resolve("metadata/runs/a.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "a\n");
        try (Workspace workspace = Workspace.open(folder.resolve("metadata"), Trust.OWN)) {
            RepositorySnapshot tree = workspace.workTree();
            assertThat(workspace.root()).isEqualTo(folder);
            assertThat(paths(tree)).containsExactly("metadata/runs/a.yaml");
            assertThat(tree.commit()).isEmpty();
            assertThat(standing(tree, "metadata/runs/a.yaml")).isEqualTo(Standing.UNKNOWN);
            assertThatExceptionOfType(RepositoryException.class).isThrownBy(() -> workspace.revision("HEAD"));
        }
    }

    @Test
    void readsAWorkTreeBeforeTheFirstCommit() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            made.write("metadata/runs/a.yaml", "a\n");
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                assertThat(workspace.workTree().commit()).isEmpty();
                assertThatExceptionOfType(RepositoryException.class).isThrownBy(() -> workspace.revision("HEAD"));
            }
        }
    }

    @Test
    void describesTheCommitOfTheSnapshot() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            ObjectId id = made.commit(3, "Add a run\n\nWith a body.\n", Map.of("metadata/runs/a.yaml", "a\n"));
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                Commit commit = workspace.revision("HEAD").commit().orElseThrow();
                assertThat(commit.id().hex()).isEqualTo(id.name());
                assertThat(commit.subject()).isEqualTo("Add a run");
                assertThat(commit.author().name()).isEqualTo("Ada Example");
                assertThat(commit.author().email()).isEqualTo("ada@example.com");
                assertThat(commit.committer().time())
                        .isEqualTo(new CommitTime.Known(OffsetDateTime.parse("2026-01-03T21:00:00+09:00")));
            }
        }
    }

    @Test
    void neverReadsALargerFileThanAsked() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            made.commit(1, "large", Map.of("metadata/runs/a.yaml", "12345"));
            made.write("metadata/runs/a.yaml", "12345");
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                for (RepositorySnapshot snapshot : List.of(workspace.workTree(), workspace.revision("HEAD"))) {
                    FileEntry entry = snapshot.find(RUN).orElseThrow();
                    assertThat(snapshot.read(entry, 5).value()).isPresent();
                    Outcome<SourceFile> refused = snapshot.read(entry, 4);
                    assertThat(refused.value()).isEmpty();
                    assertThat(rules(refused.diagnostics())).containsExactly("file-too-large");
                }
            }
        }
    }

    @Test
    void reportsLinksAndNestedRepositoriesOfARevision() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            ObjectId records = made.treeOf(
                    new MadeRepository.Entry(FileMode.SYMLINK, "link.yaml", made.blob("../../outside")),
                    new MadeRepository.Entry(FileMode.REGULAR_FILE, "ok.yaml", made.blob("a")),
                    new MadeRepository.Entry(FileMode.GITLINK, "vendor", ObjectId.fromString("1".repeat(40))));
            commitMetadata(made, records);
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                RepositorySnapshot snapshot = workspace.revision("HEAD");
                FileListing listing = snapshot.files(METADATA);
                assertThat(listing.files())
                        .extracting(FileEntry::kind)
                        .containsExactly(FileKind.SYMLINK, FileKind.REGULAR, FileKind.SUBMODULE);
                assertThat(listing.diagnostics())
                        .extracting(d -> d.message().key())
                        .containsExactly("git.not-regular.symlink", "git.not-regular.submodule");
                assertThat(snapshot.read(listing.files().get(0), LIMIT).value()).isEmpty();
            }
        }
    }

    @Test
    void skipsUnsafeNamesOfARevisionAndSaysSo() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            ObjectId blob = made.blob("evil");
            ObjectId records = made.treeOf(
                    new MadeRepository.Entry(FileMode.TREE, "..", made.tree(Map.of("evil.yaml", "a"))),
                    new MadeRepository.Entry(FileMode.TREE, ".GIT", made.tree(Map.of("config", "a"))),
                    new MadeRepository.Entry(FileMode.REGULAR_FILE, "..\\win.yaml", blob),
                    new MadeRepository.Entry(FileMode.REGULAR_FILE, "C:\\x.yaml", blob),
                    new MadeRepository.Entry(FileMode.REGULAR_FILE, new byte[] {'b', (byte) 0xff}, blob),
                    new MadeRepository.Entry(FileMode.REGULAR_FILE, "line\nbreak.yaml", blob),
                    new MadeRepository.Entry(FileMode.REGULAR_FILE, "same.yaml", blob),
                    new MadeRepository.Entry(FileMode.REGULAR_FILE, "same.yaml", made.blob("other")));
            commitMetadata(made, records);
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                FileListing listing = workspace.revision("HEAD").files(METADATA);
                assertThat(listing.files())
                        .extracting(entry -> entry.path().value())
                        .containsExactly("metadata/same.yaml");
                assertThat(listing.diagnostics())
                        .filteredOn(d -> d.rule().name().equals("invalid-file-name"))
                        .extracting(d -> d.message().arguments().get(0))
                        .containsExactly(
                                "..", "..\\win.yaml", ".GIT", "C:\\x.yaml", "b\uFFFD", "line<U+000A>break.yaml");
                assertThat(rules(listing.diagnostics())).contains("duplicate-file-name");
            }
        }
    }

    @Test
    void aMetadataFolderThatIsALinkInARevisionIsAFinding() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            ObjectId tree = made.treeOf(new MadeRepository.Entry(FileMode.SYMLINK, "metadata", made.blob("..")));
            made.commitRaw(tree, "author a <a> 1 +0000", "committer a <a> 1 +0000", "x");
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                assertThat(rules(workspace.revision("HEAD").files(METADATA).diagnostics()))
                        .containsExactly("not-a-regular-file");
            }
        }
    }

    @Test
    void contentThatAPartialCloneLeftOutIsAFinding() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            made.commit(1, "first", Map.of("metadata/runs/a.yaml", "a\n"));
            made.lose(made.blob("a\n"));
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                RepositorySnapshot snapshot = workspace.revision("HEAD");
                Outcome<SourceFile> read = snapshot.read(snapshot.find(RUN).orElseThrow(), LIMIT);
                assertThat(read.diagnostics())
                        .extracting(d -> d.message().key())
                        .containsExactly("git.missing-object");
            }
        }
    }

    @Test
    void damagedContentIsAFinding() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            made.commit(1, "first", Map.of("metadata/runs/a.yaml", "a\n"));
            Path object = made.objectFile(made.blob("a\n"));
            Files.delete(object);
            Files.writeString(object, "garbage");
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                RepositorySnapshot snapshot = workspace.revision("HEAD");
                Outcome<SourceFile> read = snapshot.read(snapshot.find(RUN).orElseThrow(), LIMIT);
                assertThat(rules(read.diagnostics())).containsExactly("unreadable-file");
            }
        }
    }

    private static void commitMetadata(MadeRepository made, ObjectId records) throws IOException {
        ObjectId tree = made.treeOf(new MadeRepository.Entry(FileMode.TREE, "metadata", records));
        made.commitRaw(tree, "author a <a> 1 +0000", "committer a <a> 1 +0000", "x");
    }

    private static List<String> paths(RepositorySnapshot snapshot) throws IOException {
        return snapshot.files(METADATA).files().stream()
                .map(entry -> entry.path().value())
                .toList();
    }

    private static List<String> rules(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(d -> d.rule().name()).toList();
    }

    private static String text(RepositorySnapshot snapshot, RepoPath path) throws IOException {
        return new String(read(snapshot, path).bytes(), StandardCharsets.UTF_8);
    }

    private static Standing standing(RepositorySnapshot snapshot, String path) throws IOException {
        return snapshot.standing(read(snapshot, new RepoPath(path)));
    }

    private static SourceFile read(RepositorySnapshot snapshot, RepoPath path) throws IOException {
        return snapshot.read(snapshot.find(path).orElseThrow(), LIMIT).value().orElseThrow();
    }
}
