package dev.oddline.coverage.combination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyCombinationsTest {

    /**
     * Eight attributes of ten values, thirty exclusions, 20,000 scenes. The numbers were counted by trying every configuration of
     * every three attributes, and every way to complete it.
     */
    @Test
    void countsThreeOfEightAttributesOfTenValues() {
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
        TWayCoverage coverage = TWayCoverage.of(CombinationSpace.of(attributes, forbidden), scenes, 3);
        assertThat(coverage.totalConfigurations()).isEqualTo(54_220);
        assertThat(coverage.coveredConfigurations()).isEqualTo(17_831);
    }
}
