package dev.oddline.site;

import static dev.oddline.site.Example.OPTIONS;
import static dev.oddline.site.Example.names;
import static dev.oddline.site.Example.plan;
import static dev.oddline.site.Example.publish;
import static dev.oddline.site.Example.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitePublisherTest {

    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void nameTheSite() {
        site = folder.resolve("site");
    }

    @Test
    void writesEveryFileAndTheMarkerAndLeavesNothingBeside() throws IOException {
        PublishReport report = publish(Map.of("index.html", "hello\n", "runs/a.html", ""), site);

        assertThat(report).isEqualTo(new PublishReport(PublishMode.SWAPPED, 2, 0, 0));
        assertThat(names(folder)).containsExactly("site");
        // The hashes are what sha256sum prints.
        assertThat(read(site))
                .containsExactly(
                        Map.entry(".oddline-site.json", """
                        {
                          "format" : 1,
                          "tool" : "oddline 1.2.3",
                          "files" : {
                            "index.html" : [ "sha256:5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03", 6 ],
                            "runs/a.html" : [ "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 0 ]
                          }
                        }
                        """),
                        Map.entry("index.html", "hello\n"),
                        Map.entry("runs/a.html", ""));
    }

    @Test
    void makesTheFoldersAboveTheSite() throws IOException {
        publish(Map.of("index.html", "a"), folder.resolve("deep/er/site"));

        assertThat(folder.resolve("deep/er/site/index.html")).hasContent("a");
    }

    @Test
    void replacesTheOldSite() throws IOException {
        publish(Map.of("index.html", "old", "same.html", "same", "gone/away.html", "x"), site);
        PublishReport report = publish(Map.of("index.html", "new", "same.html", "same", "runs/a.html", "y"), site);

        assertThat(report).isEqualTo(new PublishReport(PublishMode.SWAPPED, 2, 1, 1));
        assertThat(read(site)).containsOnlyKeys(".oddline-site.json", "index.html", "same.html", "runs/a.html");
        assertThat(site.resolve("index.html")).hasContent("new");
        assertThat(names(folder)).containsExactly("site");
    }

    @Test
    void keepsTheFilesThatDoNotDiffer() throws IOException {
        publish(Map.of("index.html", "old", "same.html", "same"), site);
        Object same = identity(site.resolve("same.html"));
        Object index = identity(site.resolve("index.html"));
        publish(Map.of("index.html", "new", "same.html", "same"), site);

        assertThat(identity(site.resolve("same.html"))).isEqualTo(same);
        assertThat(identity(site.resolve("index.html"))).isNotEqualTo(index);
    }

    @Test
    void touchesNothingWhenNothingDiffers() throws IOException {
        publish(Map.of("index.html", "a"), site);
        Object before = identity(site);
        PublishReport report = publish(Map.of("index.html", "a"), site);

        assertThat(report).isEqualTo(new PublishReport(PublishMode.UNCHANGED, 0, 1, 0));
        assertThat(identity(site)).isEqualTo(before);
        assertThat(names(folder)).containsExactly("site");
    }

    @Test
    void mendsAFileThatSomebodyEditedToTheSameLength() throws IOException {
        publish(Map.of("index.html", "abc"), site);
        Files.writeString(site.resolve("index.html"), "abd");
        publish(Map.of("index.html", "abc"), site);

        assertThat(site.resolve("index.html")).hasContent("abc");
    }

    @Test
    void replacesALinkThatSomebodyPutInAPagesPlaceWithoutFollowingIt() throws IOException {
        publish(Map.of("index.html", "abc", "runs/a.html", "a"), site);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.move(site.resolve("runs/a.html"), elsewhere.resolve("a.html"));
        Files.delete(site.resolve("runs"));
        Files.createSymbolicLink(site.resolve("runs"), elsewhere);
        PublishReport report = publish(Map.of("index.html", "abc", "runs/a.html", "b"), site);

        assertThat(report.written()).isEqualTo(1);
        assertThat(site.resolve("runs"))
                .isDirectory()
                .isNotEqualTo(site.resolve("runs").toRealPath().getParent());
        assertThat(Files.isSymbolicLink(site.resolve("runs"))).isFalse();
        assertThat(elsewhere.resolve("a.html")).hasContent("a");
    }

    @Test
    void carriesDotFilesOverAndNothingElse() throws IOException {
        publish(Map.of("index.html", "old"), site);
        Files.writeString(site.resolve(".gitignore"), "*\n");
        Files.createDirectories(site.resolve(".git/refs"));
        Files.writeString(site.resolve(".git/refs/main"), "1");
        Files.createSymbolicLink(site.resolve(".latest"), Path.of("index.html"));
        Files.writeString(site.resolve("notes.txt"), "by hand");
        Files.createDirectory(site.resolve("empty"));
        publish(Map.of("index.html", "new"), site);

        assertThat(read(site))
                .containsOnlyKeys(".git/refs/main", ".gitignore", ".latest", ".oddline-site.json", "index.html")
                .containsEntry(".latest", "-> index.html")
                .containsEntry(".gitignore", "*\n");
    }

    @Test
    void takesAFolderThatHoldsOnlyDotFiles() throws IOException {
        Files.createDirectory(site);
        Files.writeString(site.resolve(".gitignore"), "*\n");
        publish(Map.of("index.html", "a"), site);

        assertThat(read(site)).containsOnlyKeys(".gitignore", ".oddline-site.json", "index.html");
    }

    @Test
    void givesTheSameBytesWithAnyNumberOfThreads() throws IOException {
        Map<String, String> texts = Map.of("a.html", "1", "b.html", "2", "c/d.html", "3", "c/e.html", "4");
        publish(texts, site);
        for (int threads = 1; threads <= 8; threads++) {
            Path other = folder.resolve("site-" + threads);
            new SitePublisher(withThreads(threads)).publish(plan(texts), other);

            assertThat(read(other)).isEqualTo(read(site));
        }
    }

    @Test
    void keepsTheOldSiteWhenAFileCannotBeMade() throws IOException {
        publish(Map.of("a.html", "old"), site);
        Map<String, String> before = read(site);

        assertThatThrownBy(() -> new SitePublisher(OPTIONS).publish(Example.brokenPlan(), site))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot make `z.html`: template `z` is wrong");
        assertThat(read(site)).isEqualTo(before);
        assertThat(names(folder)).containsExactly("site");
    }

    @Test
    void passesAFaultOfOursOnAndKeepsTheOldSite() throws IOException {
        publish(Map.of("a.html", "old"), site);
        SitePlan plan = SitePlan.of(List.of(PlannedFile.of(new SitePath("a.html"), () -> {
            throw new IllegalStateException("no such message");
        })));

        assertThatThrownBy(() -> new SitePublisher(OPTIONS).publish(plan, site))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no such message");
        assertThat(site.resolve("a.html")).hasContent("old");
        assertThat(names(folder)).containsExactly("site");
    }

    @Test
    void stopsAndCleansUpWhenInterrupted() throws IOException {
        publish(Map.of("a.html", "old"), site);
        Thread publisher = Thread.currentThread();
        SitePlan plan = SitePlan.of(IntStream.range(0, 1000)
                .mapToObj(i -> PlannedFile.of(new SitePath(i + ".html"), () -> {
                    publisher.interrupt();
                    return new byte[1];
                }))
                .toList());

        assertThatThrownBy(() -> new SitePublisher(OPTIONS).publish(plan, site))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(site.resolve("a.html")).hasContent("old");
        assertThat(names(folder)).containsExactly("site");
    }

    @Test
    void reportsProgressInRisingNumbers() throws IOException {
        List<String> heard = new ArrayList<>();
        PublishOptions options = new PublishOptions(
                OPTIONS.tool(),
                2,
                Placement.AUTOMATIC,
                List.of(),
                OPTIONS.builder(),
                (done, total) -> heard.add(done + " of " + total));
        new SitePublisher(options).publish(plan(Map.of("a.html", "1", "b.html", "2", "c.html", "3")), site);

        assertThat(heard).containsExactly("1 of 3", "2 of 3", "3 of 3");
    }

    @Test
    void putsManyFilesInPlaceWhenThereIsAnOldSite() throws IOException {
        Map<String, String> old = Map.of("a.html", "1", "b.html", "2", "c.html", "3");
        Map<String, String> next = Map.of("a.html", "1", "b.html", "4", "d.html", "5");
        SitePublisher publisher = new SitePublisher(new RealDisk(), OPTIONS, 2);

        assertThat(publisher.publish(plan(old), site).mode()).isEqualTo(PublishMode.SWAPPED);
        assertThat(publisher.publish(plan(next), site))
                .isEqualTo(new PublishReport(PublishMode.IN_PLACE_MANY_FILES, 2, 1, 1));
    }

    private static PublishOptions withThreads(int threads) {
        return new PublishOptions(
                OPTIONS.tool(), threads, Placement.AUTOMATIC, List.of(), OPTIONS.builder(), Progress.SILENT);
    }

    private static Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }
}
