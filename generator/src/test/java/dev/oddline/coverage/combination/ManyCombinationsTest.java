package dev.oddline.coverage.combination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyCombinationsTest {

    /** Eight attributes of ten values, thirty exclusions, 20,000 different scenes: 56 sets of three with 1,000 configurations each. */
    @Test
    void threeOfEightAttributesOfTenValuesAreCountedInSeconds() {
        List<AttributeDomain> attributes = IntStream.range(0, 8)
                .mapToObj(a -> new AttributeDomain(
                        "a" + a, IntStream.range(0, 10).mapToObj(v -> "v" + v).toList()))
                .toList();
        List<Map<String, String>> forbidden = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Map<String, String> together = new LinkedHashMap<>();
            together.put("a" + i % 8, "v" + i % 10);
            together.put("a" + (i + 3) % 8, "v" + (i + 1) % 10);
            forbidden.add(together);
        }
        List<AlikeScenes> scenes = new ArrayList<>();
        for (int scene = 0; scene < 20_000; scene++) {
            int seed = scene;
            scenes.add(new AlikeScenes(
                    IntStream.range(0, 8)
                            .mapToObj(a -> List.of("v" + (seed / (a + 1) + seed * (a + 3)) % 10))
                            .toList(),
                    1));
        }
        long start = System.nanoTime();
        TWayCoverage coverage = TWayCoverage.of(CombinationSpace.of(attributes, forbidden), scenes, 3);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(coverage.totalConfigurations()).isBetween(40_000L, 56_000L);
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        System.out.println("3 of 8 attributes of 10 values, 30 exclusions, 20,000 scenes: " + took.toMillis() + " ms");
    }
}
