package dev.oddline.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderListingTest {
    private static final RepoPath METADATA = new RepoPath("metadata");

    @TempDir
    private Path folder;

    private Path metadata;

    @BeforeEach
    void makeFolder() throws IOException {
        metadata = Files.createDirectories(folder.resolve("metadata"));
        Files.writeString(metadata.resolve("ok.yaml"), "id: ok\n");
    }

    @Test
    void followsNoLink() throws IOException {
        Files.createDirectories(folder.resolve("outside"));
        Files.writeString(folder.resolve("outside/secret.yaml"), "secret");
        Files.createSymbolicLink(metadata.resolve("inside.yaml"), Path.of("ok.yaml"));
        Files.createSymbolicLink(metadata.resolve("folder"), Path.of("../outside"));
        Files.createSymbolicLink(metadata.resolve("loop"), Path.of("."));
        FileListing listing = list();
        assertThat(listing.files())
                .extracting(FileEntry::kind)
                .containsExactly(FileKind.SYMLINK, FileKind.SYMLINK, FileKind.SYMLINK, FileKind.REGULAR);
        assertThat(rules(listing)).containsExactly("not-a-regular-file", "not-a-regular-file", "not-a-regular-file");
        RepositorySnapshot tree = snapshot();
        assertThat(tree.find(new RepoPath("metadata/folder/secret.yaml"))).isEmpty();
        assertThat(tree.read(listing.files().get(1), 100).value()).isEmpty();
    }

    @Test
    void aFolderNamedLikeARecordIsAFinding() throws IOException {
        Files.createDirectories(metadata.resolve("dir.yaml"));
        assertThat(rules(list())).containsExactly("not-a-regular-file");
    }

    @Test
    void doesNotLookIntoANestedRepository() throws IOException {
        Files.createDirectories(metadata.resolve("vendor/.git"));
        Files.writeString(metadata.resolve("vendor/x.yaml"), "x");
        FileListing listing = list();
        assertThat(listing.files()).extracting(FileEntry::kind).containsExactly(FileKind.REGULAR, FileKind.SUBMODULE);
        assertThat(rules(listing)).containsExactly("not-a-regular-file");
    }

    @Test
    void namesAFileWhoseNameCannotBeUsed() throws IOException {
        Files.writeString(metadata.resolve("a#b.yaml"), "x");
        Files.writeString(metadata.resolve("new\nline.yaml"), "x");
        FileListing listing = list();
        assertThat(listing.files()).hasSize(1);
        assertThat(listing.diagnostics())
                .extracting(d -> d.message().arguments().get(0))
                .containsExactly("a#b.yaml", "new<U+000A>line.yaml");
        assertThat(listing.diagnostics())
                .allSatisfy(d -> assertThat(d.location().path()).isEqualTo(METADATA));
    }

    @Test
    void aFileThatVanishesAfterListingIsAFinding() throws IOException {
        RepositorySnapshot tree = snapshot();
        FileEntry entry = tree.files(METADATA).files().get(0);
        Files.delete(metadata.resolve("ok.yaml"));
        assertThat(tree.read(entry, 100).diagnostics())
                .extracting(d -> d.rule().name())
                .containsExactly("unreadable-file");
    }

    @Test
    void aPipeThatTookTheFilesPlaceIsNotOpened() throws IOException, InterruptedException {
        RepositorySnapshot tree = snapshot();
        FileEntry entry = tree.files(METADATA).files().get(0);
        Files.delete(metadata.resolve("ok.yaml"));
        makePipe(metadata.resolve("ok.yaml"));
        assertThat(tree.read(entry, 100).value()).isEmpty();
        assertThat(rules(list())).containsExactly("not-a-regular-file");
    }

    @Test
    void theOrderOfTheFileSystemDoesNotCount() throws IOException {
        List<String> names = List.of("c.yaml", "runs/a.yaml", "runs-old.yaml", "runs/b#.yaml", "a.yaml");
        for (int i = 0; i < names.size(); i++) {
            write(folder.resolve("one/metadata"), names.get(i));
            write(folder.resolve("two/metadata"), names.get(names.size() - 1 - i));
        }
        assertThat(listing(folder.resolve("one/metadata"))).isEqualTo(listing(folder.resolve("two/metadata")));
    }

    private static void write(Path metadata, String name) throws IOException {
        Files.createDirectories(metadata.resolve(name).getParent());
        Files.writeString(metadata.resolve(name), name);
    }

    private static FileListing listing(Path metadata) throws IOException {
        try (Workspace workspace = Workspace.open(metadata, Trust.OWN)) {
            return workspace.workTree().files(METADATA);
        }
    }

    private static void makePipe(Path path) throws InterruptedException {
        try {
            assumeTrue(new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0, "no pipes here");
        } catch (IOException e) {
            assumeTrue(false, "mkfifo is not installed");
        }
    }

    private FileListing list() throws IOException {
        return listing(metadata);
    }

    private RepositorySnapshot snapshot() throws IOException {
        try (Workspace workspace = Workspace.open(metadata, Trust.OWN)) {
            return workspace.workTree();
        }
    }

    private static List<String> rules(FileListing listing) {
        return listing.diagnostics().stream()
                .map(Diagnostic::rule)
                .map(rule -> rule.name())
                .toList();
    }
}
