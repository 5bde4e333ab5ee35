package dev.oddline.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrossTableTest {
    private static final Taxonomy TAXONOMY = new Taxonomy(
            "odd-1",
            List.of(
                    new OddAttribute(
                            "weather", false, Optional.empty(), List.of(value("wet", ""), value("rain", "wet"))),
                    new OddAttribute(
                            "road_user",
                            true,
                            Optional.empty(),
                            List.of(value("cyclist", ""), value("pedestrian", "")))),
            List.of());

    private static OddValue value(String id, String parent) {
        return new OddValue(id, Optional.of(parent).filter(p -> !p.isEmpty()), Optional.empty());
    }

    private static SceneGroup group(long scenes, List<String> weather, List<String> roadUsers) {
        return new SceneGroup(
                List.of(new Condition(weather, List.of()), new Condition(roadUsers, List.of())),
                "train",
                "random",
                new Amount(scenes, scenes * 40, scenes * 100));
    }

    private static Map<OddSegment, Amount> table(SceneGroup... groups) {
        return CrossTable.of(new SceneCounts(TAXONOMY, List.of(groups)), List.of("weather", "road_user"));
    }

    private static OddSegment at(String weather, String roadUser) {
        return new OddSegment(Map.of("weather", weather, "road_user", roadUser));
    }

    @Test
    void aSceneWithSeveralValuesCountsForEach() {
        Map<OddSegment, Amount> table = table(
                group(3, List.of("rain"), List.of("cyclist", "pedestrian")),
                group(2, List.of("rain"), List.of("cyclist")));

        assertThat(table)
                .containsOnly(
                        Map.entry(at("rain", "cyclist"), new Amount(5, 200, 500)),
                        Map.entry(at("rain", "pedestrian"), new Amount(3, 120, 300)));
    }

    @Test
    void aWiderValueAndAnUnknownOneHavePlacesOfTheirOwn() {
        Map<OddSegment, Amount> table =
                table(group(4, List.of("wet"), List.of("cyclist")), group(1, List.of(), List.of("cyclist")));

        assertThat(table)
                .containsOnly(
                        Map.entry(at("wet", "cyclist"), new Amount(4, 160, 400)),
                        Map.entry(at(OddSegment.UNKNOWN, "cyclist"), new Amount(1, 40, 100)));
    }

    @Test
    void anAttributeOfAnotherTaxonomyIsAMistakeOfOurs() {
        SceneCounts counts = new SceneCounts(TAXONOMY, List.of());

        assertThatThrownBy(() -> CrossTable.of(counts, List.of("glare"))).isInstanceOf(IllegalStateException.class);
    }
}
