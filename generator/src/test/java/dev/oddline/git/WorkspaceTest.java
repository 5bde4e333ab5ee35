package dev.oddline.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceTest {
    private static final RepoPath METADATA = new RepoPath("metadata");
    private static final int NOBODY = 65534;

    @TempDir
    private Path folder;

    @Test
    void readsALinkedWorkTree() throws IOException {
        GitCommand.isNeeded();
        Path main = folder.resolve("main");
        try (MadeRepository made = MadeRepository.in(main)) {
            ObjectId first = made.commit(1, "first", Map.of("metadata/a.yaml", "1"));
            made.commit(2, "second", Map.of("metadata/a.yaml", "2"), first);
            GitCommand.run(main, "worktree", "add", "-q", "--detach", "../linked", first.name());
            try (Workspace workspace = Workspace.open(folder.resolve("linked/metadata"), Trust.OWN)) {
                assertThat(workspace.root()).isEqualTo(folder.resolve("linked"));
                RepositorySnapshot tree = workspace.workTree();
                assertThat(tree.commit().orElseThrow().subject()).isEqualTo("first");
                assertThat(workspace.history(tree, Optional.empty()).changes()).hasSize(1);
                assertThat(workspace.cleanliness()).isEqualTo(Cleanliness.CLEAN);
            }
        }
    }

    @Test
    void refusesARepositoryOfSomebodyElse() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            made.commit(1, "first", Map.of("metadata/a.yaml", "1"));
            made.write("metadata/a.yaml", "1");
            giveTo(made.gitFolder(), NOBODY);
            assertProblem("git.not-owned", made.metadata());
            try (Workspace trusted = Workspace.open(made.metadata(), Trust.ANY_OWNER)) {
                assertThat(trusted.workTree().files(METADATA).files()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'[core]\nrepositoryformatversion = 2', git.unknown-format",
        "'[core]\nrepositoryformatversion = 1\n[extensions]\nobjectformat = sha256', git.object-format",
        "'[core]\nrepositoryformatversion = 1\n[extensions]\nfuturething = true', git.unknown-extension",
        "'[core', git.bad-config"
    })
    void refusesAFormatThatItDoesNotKnow(String settings, String problem) throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            made.write(".git/config", settings);
            assertProblem(problem, made.metadata());
        }
    }

    @Test
    void neverOpensWhatTheSettingsInclude() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            made.commit(1, "first", Map.of("metadata/a.yaml", "1"));
            made.write(
                    ".git/config", "[include]\npath = /dev/zero\n[user]\nname = Ada Example\n[core]\nworktree = /\n");
            made.write("metadata/a.yaml", "1");
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                assertThat(workspace.root()).isEqualTo(folder);
                assertThat(workspace.committer()).isEqualTo(new Person(Optional.of("Ada Example"), Optional.empty()));
                assertThat(workspace.cleanliness()).isEqualTo(Cleanliness.CLEAN);
            }
        }
    }

    @Test
    void readsObjectsBorrowedFromAnotherRepositoryButNotItsSettings() throws IOException {
        try (MadeRepository lender = MadeRepository.in(folder.resolve("lender"));
                MadeRepository made = MadeRepository.in(folder.resolve("borrower"))) {
            ObjectId commit = lender.commit(1, "first", Map.of("metadata/a.yaml", "1"));
            lender.write(".git/config", "[include]\npath = /dev/zero\n");
            made.write(".git/objects/info/alternates", lender.gitFolder() + "/objects\n");
            made.write(".git/HEAD", commit.name() + "\n");
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                assertThat(workspace.revision("HEAD").files(METADATA).files()).hasSize(1);
            }
        }
    }

    @Test
    void readsBranchesFromAReftable() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            made.commit(1, "first", Map.of("metadata/a.yaml", "1"));
            made.keepBranchesInAReftable();
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                assertThat(workspace.revision("HEAD").commit().orElseThrow().subject())
                        .isEqualTo("first");
            }
        }
    }

    @Test
    void aTreeOfABillionNamesIsRefused() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            ObjectId tree = made.tree(Map.of("a.yaml", "1"));
            for (int level = 0; level < 9; level++) {
                tree = tenTimes(made, tree);
            }
            ObjectId ok = made.commit(1, "first", Map.of("metadata/a.yaml", "1"));
            String who = " a <a> 1700000000 +0000";
            ObjectId root = made.treeOf(new MadeRepository.Entry(FileMode.TREE, "metadata", tree));
            ObjectId bomb = made.commitRaw(root, "author" + who, "committer" + who, "bomb", ok);
            made.commit(3, "mended", Map.of("metadata/a.yaml", "1"), bomb);
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                RepositorySnapshot exploded = workspace.revision("HEAD~1");
                assertThatExceptionOfType(RepositoryException.class)
                        .isThrownBy(() -> exploded.files(METADATA))
                        .satisfies(e -> assertThat(e.problem().key()).isEqualTo("git.too-many-files"));
                History history = workspace.history(workspace.revision("HEAD"), Optional.empty());
                assertThat(history.gap()).contains(HistoryAnswer.Reason.MISSING_OBJECTS);
            }
        }
    }

    private static ObjectId tenTimes(MadeRepository made, ObjectId tree) throws IOException {
        MadeRepository.Entry[] entries = new MadeRepository.Entry[10];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = new MadeRepository.Entry(FileMode.TREE, "d" + i, tree);
        }
        return made.treeOf(entries);
    }

    @Test
    void aMetadataFolderReplacedByALinkIsRefused() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/metadata"));
        Files.writeString(elsewhere.resolve("secret.yaml"), "secret");
        try (MadeRepository made = MadeRepository.in(folder.resolve("repository"))) {
            made.commit(1, "first", Map.of("metadata/a.yaml", "1"));
            Files.createSymbolicLink(made.metadata(), elsewhere);
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                assertThatExceptionOfType(RepositoryException.class)
                        .isThrownBy(workspace::workTree)
                        .satisfies(e -> assertThat(e.problem().key()).isEqualTo("git.no-folder"));
            }
        }
    }

    @Test
    void theRootOfTheRepositoryIsNoMetadataFolder() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            made.commit(1, "first", Map.of("a.yaml", "1"));
        }
        assertProblem("git.metadata-is-root", folder);
    }

    @Test
    void aMissingFolderWithoutGitIsSaidWhenItIsRead() throws IOException {
        try (Workspace workspace = Workspace.open(folder.resolve("metadata"), Trust.OWN)) {
            assertThat(workspace.metadata().value()).isEqualTo("metadata");
            assertThatExceptionOfType(RepositoryException.class)
                    .isThrownBy(workspace::workTree)
                    .satisfies(e -> assertThat(e.problem().key()).isEqualTo("git.no-folder"));
        }
    }

    @Test
    void anUnknownRevisionIsSaid() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            made.commit(1, "first", Map.of("metadata/a.yaml", "1"));
            try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
                for (String revision :
                        new String[] {"gone", "HEAD~9", "HEAD@{99999999999999}", "--output=x", "", "1".repeat(40)}) {
                    assertThatExceptionOfType(RepositoryException.class)
                            .as(revision)
                            .isThrownBy(() -> workspace.revision(revision));
                }
            }
        }
    }

    @Test
    void theWorkTreeIsCleanWhenEveryTrackedFileIsTheCommits() throws IOException {
        try (MadeRepository made = MadeRepository.in(folder)) {
            String pointer = """
                    version https://git-lfs.github.com/spec/v1
                    oid sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
                    size 5
                    """; // sha256sum of "hello"
            ObjectId tree = made.treeOf(
                    new MadeRepository.Entry(FileMode.SYMLINK, "link", made.blob("code.py")),
                    new MadeRepository.Entry(FileMode.REGULAR_FILE, "code.py", made.blob("print()\n")),
                    new MadeRepository.Entry(FileMode.REGULAR_FILE, "large.bin", made.blob(pointer)),
                    new MadeRepository.Entry(FileMode.REGULAR_FILE, "text", made.blob("a\nb\n")));
            made.commitRaw(tree, "author a <a> 1 +0000", "committer a <a> 1 +0000", "all kinds");
            made.write("code.py", "print()\n");
            made.write("large.bin", "hello");
            made.write("text", "a\r\nb\r\n");
            made.write("untracked", "x");
            Files.createSymbolicLink(folder.resolve("link"), Path.of("code.py"));
            assertThat(cleanliness(made)).isEqualTo(Cleanliness.CLEAN);

            made.write("code.py", "print(1)\n");
            assertThat(cleanliness(made)).isEqualTo(Cleanliness.DIRTY);
            Files.delete(folder.resolve("code.py"));
            assertThat(cleanliness(made)).isEqualTo(Cleanliness.DIRTY);
        }
    }

    private static Cleanliness cleanliness(MadeRepository made) throws IOException {
        try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
            return workspace.cleanliness();
        }
    }

    private static void assertProblem(String key, Path metadata) {
        assertThatExceptionOfType(RepositoryException.class)
                .isThrownBy(() -> Workspace.open(metadata, Trust.OWN))
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo(key));
    }

    private static void giveTo(Path path, int user) {
        try {
            Files.setAttribute(path, "unix:uid", user);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "only root can give files away");
        }
    }
}
