package dev.oddline.site;

import static dev.oddline.site.Example.OPTIONS;
import static dev.oddline.site.Example.names;
import static dev.oddline.site.Example.publish;
import static dev.oddline.site.Example.read;
import static dev.oddline.site.PublishLoop.edition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Publishing by processes of their own, killed or several at once. {@code -Doddline.kills=500} and
 * {@code -Doddline.rounds=100} give the long version.
 */
class ProcessTest {

    private static final int KILLS = Integer.getInteger("oddline.kills", 4);
    private static final int ROUNDS = Integer.getInteger("oddline.rounds", 1);
    private static final String FOREVER = String.valueOf(Integer.MAX_VALUE);

    @TempDir
    private Path temporary;

    private Path folder;
    private Path site;
    private final List<Map<String, String>> editions = new ArrayList<>();

    @BeforeEach
    void publishEveryEditionUndisturbed() throws IOException {
        Path calm = temporary.resolve("calm");
        for (int number = 0; number < 4; number++) {
            publish(edition(number), calm);
            editions.add(read(calm));
        }
        folder = Files.createDirectory(temporary.resolve("parent"));
        site = folder.resolve("site");
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void aKillAtAnyMomentLeavesAWholeSiteOrOneThatTheNextBuildCompletes(Placement placement) throws Exception {
        Random random = new Random(1);
        publish(edition(0), site);
        for (int kill = 0; kill < KILLS; kill++) {
            Process build = start(placement, 0, 1, FOREVER);
            try {
                assertThat(build.inputReader().readLine()).isEqualTo("1 published, 0 busy");
                long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(random.nextInt(200_000));
                boolean seen = false;
                while (System.nanoTime() < end || !seen) {
                    Optional<Map<String, String>> snapshot = snapshot();
                    if (placement == Placement.AUTOMATIC) {
                        snapshot.ifPresent(texts -> assertThat(texts).isIn(editions));
                    }
                    seen |= snapshot.isPresent();
                }
                assertThat(build.isAlive()).isTrue();
            } finally {
                build.destroyForcibly().waitFor();
            }
            if (placement == Placement.AUTOMATIC && Files.exists(site)) {
                assertThat(read(site)).isIn(editions);
            }
            assertThatThrownBy(() -> new SitePublisher(OPTIONS).publish(Example.brokenPlan(), site))
                    .hasMessage("cannot make `z.html`: template `z` is wrong");
            assertThat(read(site)).isIn(editions);
        }
        publish(edition(3), site);
        assertThat(read(site)).isEqualTo(editions.get(3));
        assertThat(names(folder)).containsExactly("site");
    }

    @Test
    void ofFourBuildsAtOnceEachPublishesOrIsToldThatAnotherDoes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<Process> builds = new ArrayList<>();
            for (int edition = 0; edition < 4; edition++) {
                builds.add(start(Placement.AUTOMATIC, edition, 0, "50"));
            }
            for (Process build : builds) {
                List<String> lines = build.inputReader().lines().toList();
                assertThat(build.waitFor()).as(() -> String.join("\n", lines)).isZero();
                assertThat(lines).hasSize(50);
            }
            assertThat(read(site)).isIn(editions);
            assertThat(names(folder)).containsExactly("site");
        }
    }

    private Process start(Placement placement, int edition, int step, String times) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishLoop.class.getName(),
                        site.toString(),
                        placement.name(),
                        String.valueOf(edition),
                        String.valueOf(step),
                        times)
                .redirectErrorStream(true)
                .start();
    }

    /** Returns what the site holds; empty if it was exchanged while it was read. */
    private Optional<Map<String, String>> snapshot() throws IOException {
        try {
            Object before = state();
            Map<String, String> texts = read(site);
            return before.equals(state()) ? Optional.of(texts) : Optional.empty();
        } catch (FileSystemException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private Object state() throws IOException {
        BasicFileAttributes found = Files.readAttributes(site, BasicFileAttributes.class);
        return List.of(found.fileKey(), found.lastModifiedTime());
    }
}
