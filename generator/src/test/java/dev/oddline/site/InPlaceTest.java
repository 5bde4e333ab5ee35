package dev.oddline.site;

import static dev.oddline.site.Example.IN_PLACE;
import static dev.oddline.site.Example.OPTIONS;
import static dev.oddline.site.Example.names;
import static dev.oddline.site.Example.plan;
import static dev.oddline.site.Example.publish;
import static dev.oddline.site.Example.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InPlaceTest {

    private static final Map<String, String> OLD = Map.of(
            "index.html", "old",
            "same.html", "same",
            "gone.html", "gone",
            "file-then-folder", "1",
            "folder-then-file/deep/a.html", "2",
            "empty/b.html", "3");

    private static final Map<String, String> NEW = Map.of(
            "index.html", "new",
            "same.html", "same",
            "file-then-folder/a.html", "4",
            "folder-then-file", "5",
            "added/c/d.html", "6");

    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void nameTheSite() {
        site = folder.resolve("site");
    }

    @Test
    void givesTheSameSiteAsTheSwap() throws IOException {
        Path swapped = folder.resolve("swapped");
        publish(OLD, swapped);
        PublishReport bySwap = publish(NEW, swapped);
        publishInPlace(OLD);
        Files.writeString(site.resolve("by-hand.txt"), "not ours");
        PublishReport inPlace = publishInPlace(NEW);

        assertThat(read(site)).isEqualTo(read(swapped));
        assertThat(bySwap).isEqualTo(new PublishReport(PublishMode.SWAPPED, 4, 1, 4));
        assertThat(inPlace).isEqualTo(new PublishReport(PublishMode.IN_PLACE_AS_ASKED, 4, 1, 5));
        assertThat(names(folder)).containsExactly("site", "swapped");
    }

    @Test
    void keepsTheFolderItself() throws IOException {
        publishInPlace(OLD);
        Object before = identity(site);
        publishInPlace(NEW);

        assertThat(identity(site)).isEqualTo(before);
    }

    @Test
    void writesToNoFileThatHasAnotherName() throws IOException {
        publishInPlace(OLD);
        Path backup = Files.createLink(folder.resolve("backup.html"), site.resolve("index.html"));
        publishInPlace(NEW);

        assertThat(backup).hasContent("old");
    }

    @Test
    void keepsDotFiles() throws IOException {
        Files.createDirectory(site);
        Files.writeString(site.resolve(".gitignore"), "*\n");
        publishInPlace(NEW);

        assertThat(site.resolve(".gitignore")).hasContent("*");
    }

    @Test
    void touchesNothingWhenNothingDiffers() throws IOException {
        publishInPlace(OLD);

        assertThat(publishInPlace(OLD)).isEqualTo(new PublishReport(PublishMode.UNCHANGED, 0, 6, 0));
        assertThat(read(site)).hasSize(7);
    }

    @Test
    void keepsTheOldSiteWhenAFileCannotBeMade() throws IOException {
        publishInPlace(OLD);
        Map<String, String> before = read(site);

        assertThatThrownBy(() -> new SitePublisher(IN_PLACE).publish(Example.brokenPlan(), site))
                .isInstanceOf(IOException.class);
        assertThat(read(site)).isEqualTo(before);
    }

    @Test
    void isTakenWhereTheFolderCannotBeRenamed() throws IOException {
        publish(OLD, site);
        Path swapped = folder.resolve("swapped");
        publish(NEW, swapped);
        Disk mountPoint = FaultyDisk.failing((operation, name, path) -> {
            if (name.equals("move") && path.equals(site)) {
                throw new IOException("Device or resource busy");
            }
        });
        PublishReport report = new SitePublisher(mountPoint, OPTIONS, 20_000).publish(plan(NEW), site);

        assertThat(report.mode()).isEqualTo(PublishMode.IN_PLACE_NOT_RENAMABLE);
        assertThat(read(site)).isEqualTo(read(swapped));
        assertThat(names(folder)).containsExactly("site", "swapped");
    }

    private PublishReport publishInPlace(Map<String, String> texts) throws IOException {
        return new SitePublisher(IN_PLACE).publish(plan(texts), site);
    }

    private static Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }
}
