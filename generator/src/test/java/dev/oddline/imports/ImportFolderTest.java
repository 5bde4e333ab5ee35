package dev.oddline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFolderTest {

    @TempDir
    private Path root;

    @Test
    void readsRecordsAndMarkdownWhereverTheyAre() throws IOException {
        put("metadata/runs/2026/a.yaml", "run_id: a\n");
        put("metadata/notes/n.md", "Hm.");
        put("metadata/tables/mlflow/a-curves.csv", "step");
        put("metadata/tables/x.yaml", "not: a record");
        put("README.md", "no record");

        assertThat(new ImportFolder(root).records("metadata"))
                .extracting(file -> file.path().value())
                .containsExactlyInAnyOrder("metadata/runs/2026/a.yaml", "metadata/notes/n.md");
        assertThat(new ImportFolder(root).records("elsewhere")).isEmpty();
    }

    @Test
    void writesOnlyWhatDiffers() throws IOException {
        put("metadata/runs/same.yaml", "a");
        put("metadata/runs/other.yaml", "b");
        ImportFolder folder = new ImportFolder(root);

        List<FileChange> changes = folder.compare(List.of(
                file("metadata/runs/same.yaml", "a"),
                file("metadata/runs/other.yaml", "c"),
                file("metadata/tables/mlflow/new.csv", "d")));
        folder.write(changes);

        assertThat(changes)
                .extracting(FileChange::effect)
                .containsExactly(FileChange.Effect.UNCHANGED, FileChange.Effect.UPDATED, FileChange.Effect.CREATED);
        assertThat(root.resolve("metadata/runs/other.yaml")).hasContent("c");
        assertThat(root.resolve("metadata/tables/mlflow/new.csv")).hasContent("d");
        try (Stream<Path> files = Files.list(root.resolve("metadata/tables/mlflow"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void writesThroughNoLink() throws IOException {
        Path outside = Files.createTempDirectory("outside");
        Files.createDirectories(root.resolve("metadata"));
        Files.createSymbolicLink(root.resolve("metadata/runs"), outside);

        assertThatThrownBy(() -> new ImportFolder(root).compare(List.of(file("metadata/runs/a.yaml", "a"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a symbolic link");
        assertThat(outside).isEmptyDirectory();
        Files.delete(outside);
    }

    private void put(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static SourceFile file(String path, String text) {
        return new SourceFile(new RepoPath(path), text.getBytes(StandardCharsets.UTF_8));
    }
}
