package dev.oddline.check.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.source.RepoPath;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTablesTest {
    private static final RepoPath PATH = new RepoPath("t.csv");

    @TempDir
    private Path root;

    private StoredTables stored(Map<String, String> files) {
        return new StoredTables(new FileContents() {
            @Override
            public Optional<StoredFile> find(RepoPath path) {
                return Optional.ofNullable(files.get(path.value()))
                        .map(text -> StoredFile.of(text.getBytes(StandardCharsets.UTF_8)));
            }

            @Override
            public Optional<Path> onDisk(RepoPath path) {
                return Optional.of(root.resolve(path.value()));
            }
        });
    }

    @Test
    void usesTheFileOfTheWorkTreeWhereItIsTheSame() throws IOException {
        Path file = Files.writeString(root.resolve("t.csv"), "a\n1\n");
        try (StoredTables tables = stored(Map.of("t.csv", "a\n1\n"))) {
            assertThat(tables.find(PATH)).contains(new TableFile("t.csv", file.toRealPath(), TableFormat.CSV));
        }
        assertThat(file).exists();
    }

    @Test
    void copiesWhatLiesThereOtherwiseAndRemovesTheCopy() throws IOException {
        Files.writeString(root.resolve("t.csv"), "a\n2\n");
        Path copy;
        try (StoredTables tables = stored(Map.of("t.csv", "a\n1\n", "u.csv", "b\n"))) {
            copy = tables.find(PATH).orElseThrow().file();
            assertThat(copy).hasContent("a\n1\n").isNotEqualTo(root.resolve("t.csv"));
            assertThat(tables.find(PATH).orElseThrow().file()).isEqualTo(copy);
            assertThat(tables.find(new RepoPath("u.csv")).orElseThrow().file()).hasContent("b\n");
        }
        assertThat(copy.getParent()).doesNotExist();
    }

    @Test
    void knowsNoTableWithoutFileOrFormat() throws IOException {
        try (StoredTables tables = stored(Map.of("t.txt", "a\n"))) {
            assertThat(tables.find(PATH)).isEmpty();
            assertThat(tables.find(new RepoPath("t.txt"))).isEmpty();
        }
    }

    @Test
    void saysThatATableWasNotFetched() throws IOException {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "1".repeat(64) + "\nsize 12345\n";
        try (StoredTables tables = stored(Map.of("t.csv", pointer))) {
            assertThatThrownBy(() -> tables.find(PATH))
                    .isInstanceOf(UnreadableTable.class)
                    .hasMessageContaining("git lfs pull");
        }
    }
}
