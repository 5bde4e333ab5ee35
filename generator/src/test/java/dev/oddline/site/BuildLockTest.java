package dev.oddline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildLockTest {

    private static final Builder FIRST = new Builder(4711, "builder-1", Instant.parse("2026-03-02T01:20:00Z"));
    private static final Builder SECOND = new Builder(4712, "builder-1", Instant.parse("2026-03-02T01:21:30Z"));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve(".site.oddline-lock");
    }

    @Test
    void tellsTheSecondBuildWhoIsAtWork() throws IOException {
        try (BuildLock first = take(FIRST)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> take(SECOND))
                    .isInstanceOf(IOException.class)
                    .hasMessage("busy: process 4711 on builder-1, started 90 s ago, is building `/srv/site`");
        }
    }

    @Test
    void leavesNoFileAndLetsTheNextBuildIn() throws IOException {
        take(FIRST).close();
        assertThat(file).doesNotExist();

        take(SECOND).close();
        assertThat(file).doesNotExist();
    }

    @Test
    void takesOverTheFileOfAProcessThatIsGone() throws IOException {
        Files.writeString(file, "1\nelsewhere\n2020-01-01T00:00:00Z\nand more than before\n");
        try (BuildLock lock = take(FIRST)) {
            assertThat(lock).isNotNull();
            assertThat(file).hasContent("4711\nbuilder-1\n2026-03-02T01:20:00Z\n");
        }
    }

    @Test
    void doesNotLockAFolder() throws IOException {
        Files.createDirectory(file);

        assertThatThrownBy(() -> take(FIRST)).hasMessage("cannot lock `" + file + "`: it is not a file");
    }

    private BuildLock take(Builder builder) throws IOException {
        return BuildLock.take(file, Path.of("/srv/site"), builder);
    }
}
