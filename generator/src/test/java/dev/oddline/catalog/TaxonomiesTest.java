package dev.oddline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import dev.oddline.odd.Condition;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.odd.Translation;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaxonomiesTest {
    private static final RecordId FIRST = new RecordId(Kind.ODD, "jp-1");
    private static final RecordId SECOND = new RecordId(Kind.ODD, "jp-2");
    private static final RecordId THIRD = new RecordId(Kind.ODD, "jp-3");

    private final Taxonomies taxonomies = Taxonomies.of(new InMemory()
            .with("odd/jp-1.yaml", """
                    odd_id: jp-1
                    version: "1"
                    attributes:
                      - attribute_id: weather
                        values: [{value_id: clear}, {value_id: wet}, {value_id: bad}, {value_id: snow}, {value_id: hail}]
                      - attribute_id: vru
                        multiple: true
                        values: [{value_id: pedestrian}, {value_id: cyclist}]
                      - {attribute_id: speed, unit: km/h, buckets: [{bucket_id: low, to: 30}, {bucket_id: high, from: 30}]}
                      - {attribute_id: road, values: [{value_id: urban}]}
                    """)
            .with("odd/jp-2.yaml", """
                    odd_id: jp-2
                    version: "2"
                    predecessor: jp-1
                    attributes:
                      - attribute_id: weather
                        values:
                          - {value_id: clear}
                          - {value_id: rain}
                          - {value_id: light_rain, parent: rain}
                          - {value_id: heavy_rain, parent: rain}
                          - {value_id: fog}
                          - {value_id: snow}
                      - attribute_id: vru
                        multiple: true
                        values: [{value_id: pedestrian}, {value_id: cyclist}, {value_id: kickboard}]
                      - {attribute_id: speed, unit: km/h, buckets: [{bucket_id: low, to: 40}, {bucket_id: high, from: 40}]}
                    mapping:
                      - {attribute: weather, from: wet, to: {unknown: nobody wrote down how hard}, within: rain}
                      - {attribute: weather, from: bad, to: {unknown: was used for fog too}}
                      - {attribute: vru, from: pedestrian, to: {unknown: may have been a kickboard}}
                    excluded:
                      - {segment: {weather: [fog, rain], speed: high}, reason: the fleet slows down}
                    """)
            .with("odd/jp-3.yaml", """
                    odd_id: jp-3
                    version: "3"
                    predecessor: jp-2
                    attributes:
                      - attribute_id: weather
                        values: [{value_id: dry}, {value_id: precipitation}, {value_id: snow, parent: precipitation}]
                    mapping:
                      - {attribute: weather, from: clear, to: dry}
                      - {attribute: weather, from: rain, to: precipitation}
                      - {attribute: weather, from: fog, to: mist}
                    """)
            .with("odd/other.yaml", "odd_id: other\nversion: {unknown: x}\nattributes: {unknown: not yet agreed}\n")
            .catalog());

    private Condition translated(RecordId from, RecordId to, String attribute, String... values) {
        Translation translation = taxonomies.translation(from, to).orElseThrow();
        return translation.translate(attribute, new Condition(List.of(values), List.of()));
    }

    @Test
    void keepsAttributesValuesAndBucketsInTheirOrder() {
        Taxonomy first = taxonomies.of(FIRST).orElseThrow();

        assertThat(first.attributes()).extracting(Object::toString).containsExactly("weather", "vru", "speed", "road");
        assertThat(first.attribute("speed").orElseThrow().read("29.9").values()).containsExactly("low");
        assertThat(first.attribute("speed").orElseThrow().read("30").values()).containsExactly("high");
        assertThat(first.attribute("vru").orElseThrow().isMultiple()).isTrue();
    }

    @Test
    void hasNoTaxonomyOfARecordWithoutAttributes() {
        assertThat(taxonomies.of(new RecordId(Kind.ODD, "other"))).isEmpty();
        assertThat(taxonomies.all().keySet()).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void countsAnOldValueOnTheInnerNodeThatTheMappingNames() {
        assertThat(translated(FIRST, SECOND, "weather", "wet")).isEqualTo(new Condition(List.of("rain"), List.of()));
    }

    @Test
    void keepsWhatCannotBeToldAsStrangeSoThatItCanBeCounted() {
        assertThat(translated(FIRST, SECOND, "weather", "bad")).isEqualTo(new Condition(List.of(), List.of("bad")));
        assertThat(translated(FIRST, SECOND, "weather", "hail")).isEqualTo(new Condition(List.of(), List.of("hail")));
        assertThat(translated(FIRST, SECOND, "vru", "pedestrian", "cyclist"))
                .isEqualTo(new Condition(List.of("cyclist"), List.of("pedestrian")));
        assertThat(translated(FIRST, SECOND, "road", "urban").isUnknown()).isTrue();
    }

    @Test
    void keepsAValueOfBothEditionsThatNoMappingNames() {
        assertThat(translated(FIRST, SECOND, "weather", "snow").values()).containsExactly("snow");
        assertThat(translated(SECOND, SECOND, "weather", "fog").values()).containsExactly("fog");
    }

    @Test
    void keepsABucketOnlyWhereTheNewOneHoldsAllItsNumbers() {
        assertThat(translated(FIRST, SECOND, "speed", "low").values()).containsExactly("low");
        assertThat(translated(FIRST, SECOND, "speed", "high").isUnknown()).isTrue();
    }

    @Test
    void translatesOverSeveralEditions() {
        assertThat(translated(FIRST, THIRD, "weather", "wet").values()).containsExactly("precipitation");
        assertThat(translated(FIRST, THIRD, "weather", "clear").values()).containsExactly("dry");
        assertThat(translated(FIRST, THIRD, "weather", "bad").isUnknown()).isTrue();
    }

    @Test
    void doesNotTrustAMappingToAValueThatTheNewEditionLacks() {
        assertThat(translated(SECOND, THIRD, "weather", "fog").isUnknown()).isTrue();
    }

    @Test
    void translatesOnlyForwards() {
        assertThat(taxonomies.translation(SECOND, FIRST)).isEmpty();
    }

    @Test
    void survivesEditionsThatFollowEachOtherInACircle() {
        String text = "odd_id: %s\nversion: x\npredecessor: %s\nattributes: []\n";
        Taxonomies circle = Taxonomies.of(new InMemory()
                .with("odd/a.yaml", text.formatted("a", "b"))
                .with("odd/b.yaml", text.formatted("b", "a"))
                .catalog());

        assertThat(circle.translation(FIRST, new RecordId(Kind.ODD, "a"))).isEmpty();
    }

    @Test
    void excludesASegmentOnlyWhereAllItsScenesLieOutside() {
        Taxonomy second = taxonomies.of(SECOND).orElseThrow();

        assertThat(second.exclusionOf(new OddSegment(Map.of("weather", "heavy_rain", "speed", "high")))
                        .map(Taxonomy.Exclusion::reason))
                .contains("the fleet slows down");
        assertThat(second.exclusionOf(new OddSegment(Map.of("weather", "fog")))).isEmpty();
        assertThat(second.exclusionOf(new OddSegment(Map.of("weather", "", "speed", "high"))))
                .isEmpty();
    }

    @Test
    void tellsWhetherASceneLiesInsideTheOdd() {
        Taxonomy second = taxonomies.of(SECOND).orElseThrow();
        Condition high = new Condition(List.of("high"), List.of());

        assertThat(second.inside(Map.of("speed", high, "weather", new Condition(List.of("fog"), List.of()))))
                .isEqualTo(Membership.OUT);
        assertThat(second.inside(Map.of("speed", high, "weather", new Condition(List.of("clear"), List.of()))))
                .isEqualTo(Membership.IN);
        assertThat(second.inside(Map.of("speed", high))).isEqualTo(Membership.UNKNOWN);
        assertThat(second.inside(Map.of("speed", high, "weather", new Condition(List.of(), List.of("fogg")))))
                .isEqualTo(Membership.UNKNOWN);
    }
}
