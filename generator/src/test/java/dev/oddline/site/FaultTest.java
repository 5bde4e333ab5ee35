package dev.oddline.site;

import static dev.oddline.site.Example.OPTIONS;
import static dev.oddline.site.Example.names;
import static dev.oddline.site.Example.plan;
import static dev.oddline.site.Example.publish;
import static dev.oddline.site.Example.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lets the n-th operation fail, or the program end there, for every n until a build comes through. */
class FaultTest {

    private static final Map<String, String> OLD = Map.of(
            "index.html", "old index",
            "runs/a.html", "the same",
            "runs/b.html", "old b",
            "gone/c.html", "gone",
            "turned", "into a folder");

    private static final Map<String, String> NEW = Map.of(
            "index.html", "new index",
            "runs/a.html", "the same",
            "runs/b.html", "new b",
            "added/d.html", "added",
            "turned/e.html", "from a file");

    private static final int MORE_THAN_ENOUGH = 1000;

    @TempDir
    private Path folder;

    private SortedMap<String, String> oldSite;
    private SortedMap<String, String> newSite;

    @BeforeEach
    void publishBothWithoutFaults() throws IOException {
        Path calm = folder.resolve("calm");
        oldSite = published(OLD, calm);
        newSite = published(NEW, calm);
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void afterAnyFailureASiteIsWholeOrTheNextBuildCompletesIt(Placement placement) throws IOException {
        for (int n = 1; n < MORE_THAN_ENOUGH; n++) {
            Path site = oldSite("failure-" + n);
            int failing = n;
            AtomicBoolean reached = new AtomicBoolean();
            Disk disk = FaultyDisk.failing((operation, name, path) -> {
                if (operation == failing) {
                    reached.set(true);
                    throw new IOException("No space left on device");
                }
            });
            try {
                publisher(disk, placement).publish(plan(NEW), site);
                assertThat(read(site)).isEqualTo(newSite);
                if (!reached.get()) {
                    return;
                }
            } catch (IOException e) {
                assertThat(e).hasMessageMatching(".*cannot .*`/.*`: No space left on device");
                if (placement == Placement.AUTOMATIC) {
                    assertThat(read(site)).isIn(oldSite, newSite);
                }
                assertThat(recovered(site)).isIn(oldSite, newSite);
            }
        }
        fail("no build came through");
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void afterAnEndAnywhereTheNextBuildFindsTheOldOrTheNewSite(Placement placement) throws IOException {
        for (int n = 1; n < MORE_THAN_ENOUGH; n++) {
            Path site = oldSite("crash-" + n);
            try {
                publisher(FaultyDisk.crashing(n), placement).publish(plan(NEW), site);
                assertThat(read(site)).isEqualTo(newSite);
                return;
            } catch (FaultyDisk.Crash e) {
                if (placement == Placement.AUTOMATIC && Files.exists(site)) {
                    assertThat(read(site)).isIn(oldSite, newSite);
                }
                assertThat(recovered(site)).isIn(oldSite, newSite);
                assertThat(published(NEW, site)).isEqualTo(newSite);
                assertThat(names(site.getParent())).containsExactly("site");
            }
        }
        fail("no build came through");
    }

    /** Returns the site as the next build finds it; that build fails, so that it shows nothing of its own. */
    private static SortedMap<String, String> recovered(Path site) throws IOException {
        try {
            new SitePublisher(OPTIONS).publish(Example.brokenPlan(), site);
            return fail("the plan is broken");
        } catch (IOException e) {
            assertThat(e).hasMessage("cannot make `z.html`: template `z` is wrong");
            return read(site);
        }
    }

    private Path oldSite(String name) throws IOException {
        Path site = folder.resolve(name).resolve("site");
        publish(OLD, site);
        return site;
    }

    private static SortedMap<String, String> published(Map<String, String> texts, Path site) throws IOException {
        publish(texts, site);
        return read(site);
    }

    private static SitePublisher publisher(Disk disk, Placement placement) {
        return new SitePublisher(
                disk,
                new PublishOptions(
                        OPTIONS.tool(), 1, placement, OPTIONS.protectedFolders(), OPTIONS.builder(), Progress.SILENT),
                20_000);
    }
}
