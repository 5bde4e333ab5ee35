package dev.oddline.coverage.combination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.oddline.odd.Constraint;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import dev.oddline.statistics.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CombinationsTest {

    private static final AttributeDomain TIME = new AttributeDomain("time", List.of("day", "night"));
    private static final AttributeDomain WEATHER = new AttributeDomain("weather", List.of("clear", "rain", "snow"));
    private static final AttributeDomain ROAD = new AttributeDomain("road", List.of("highway", "tunnel"));

    @Test
    void theMissingConfigurationsAreTheWorkList() {
        TWayCoverage coverage = TWayCoverage.of(
                CombinationSpace.of(List.of(TIME, WEATHER)),
                AlikeScenes.each(List.of(List.of("day", "clear"), List.of("night", "clear"), List.of("day", "rain"))),
                2);
        assertThat(coverage.missing())
                .extracting(missing -> missing.configuration().values())
                .containsExactly(List.of("day", "snow"), List.of("night", "rain"), List.of("night", "snow"));
        assertThat(coverage.totalVariableValue()).isEqualTo(0.5);
        assertThat(coverage.simple()).isZero();
        assertThat(coverage.completeness(0.5)).isEqualTo(1);
    }

    @Test
    void anUnknownValueCoversNothing() {
        TWayCoverage coverage = TWayCoverage.of(
                CombinationSpace.of(List.of(TIME, ROAD)),
                AlikeScenes.each(List.of(List.of("day", ""), List.of("", "tunnel"))),
                2);
        assertThat(coverage.coveredConfigurations()).isZero();
        assertThat(coverage.combinations().get(0).undecidedScenes()).isEqualTo(2);
        assertThat(coverage.missing()).extracting(CountedConfiguration::perhaps).containsExactly(1L, 2L, 0L, 1L);
        assertThat(TWayCoverage.of(
                                CombinationSpace.of(List.of(TIME, ROAD)),
                                AlikeScenes.each(List.of(List.of("day", ""))),
                                1)
                        .coveredConfigurations())
                .isEqualTo(1);
    }

    @Test
    void aConfigurationCanNeedSeveralScenes() {
        List<AlikeScenes> scenes = List.of(alike(2, "day"), alike(1, "night"));
        CombinationSpace space = CombinationSpace.of(List.of(TIME));
        assertThat(TWayCoverage.of(space, scenes, 1, 2).coveredConfigurations()).isEqualTo(1);
        assertThat(TWayCoverage.of(space, scenes, 1, 3).coveredConfigurations()).isZero();
        assertThatThrownBy(() -> TWayCoverage.of(space, scenes, 1, 0)).hasMessageContaining("`scenes needed`");
    }

    /** Snow nowhere: neither in a tunnel nor on a highway. No pair forbids it, both together do. */
    @Test
    void constraintsTogetherForbidWhatNoneForbidsAlone() {
        CombinationSpace space = CombinationSpace.of(
                List.of(TIME, WEATHER, ROAD),
                List.of(Map.of("weather", "snow", "road", "tunnel"), Map.of("weather", "snow", "road", "highway")));
        TWayCoverage coverage = TWayCoverage.of(space, List.of(), 2);
        assertThat(coverage.combinations().get(0).total()).isEqualTo(4);
        assertThat(coverage.combinations().get(0).missing())
                .noneMatch(one -> one.configuration().values().contains("snow"));
        assertThat(coverage.totalConfigurations()).isEqualTo(4 + 4 + 4);
    }

    @Test
    void constraintsThatLeaveNothingAreRefused() {
        CombinationSpace nothing =
                CombinationSpace.of(List.of(TIME), List.of(Map.of("time", "day"), Map.of("time", "night")));
        assertThatThrownBy(() -> TWayCoverage.of(nothing, List.of(), 1)).hasMessageContaining("leave none");
    }

    @Test
    void refusesValuesAndAttributesThatAreUnknown() {
        CombinationSpace space = CombinationSpace.of(List.of(TIME, ROAD));
        assertThatThrownBy(() -> TWayCoverage.of(
                        space, AlikeScenes.each(List.of(List.of("day", "highway"), List.of("dusk", "highway"))), 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("`scenes[1].time`: `dusk` is not one of its values");
        assertThatThrownBy(() -> TWayCoverage.of(space, List.of(alike(1, "day")), 1))
                .hasMessageContaining("`scenes[0]`");
        assertThatThrownBy(() -> TWayCoverage.of(space, List.of(), 3)).hasMessageContaining("`strength`");
        assertThatThrownBy(() -> CombinationSpace.of(List.of(TIME), List.of(Map.of("time", "noon"))))
                .hasMessageContaining("noon");
        assertThatThrownBy(() -> CombinationSpace.of(List.of(TIME, TIME))).hasMessageContaining("twice");
        assertThatThrownBy(() -> new AttributeDomain("time", List.of("day", "day")))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new AttributeDomain("time", List.of())).hasMessageContaining("`time`");
    }

    @Test
    void aSceneWithSeveralValuesCoversEachOfThem() {
        TWayCoverage coverage = TWayCoverage.of(
                CombinationSpace.of(List.of(TIME, WEATHER)),
                List.of(new AlikeScenes(List.of(List.of("night"), List.of("rain", "snow")), 3)),
                2,
                3);
        assertThat(coverage.coveredConfigurations()).isEqualTo(2);
        assertThat(coverage.missing())
                .extracting(missing -> missing.configuration().segment().toString())
                .containsExactly(
                        "time=day weather=clear",
                        "time=day weather=rain",
                        "time=day weather=snow",
                        "time=night weather=clear");
    }

    /** Wet is rain or fog; a wet night may be either and is no clear one. */
    @Test
    void aWiderValueMayBeAnyThatItIncludesAndNoOther() {
        Taxonomy taxonomy = new Taxonomy(
                "odd",
                List.of(
                        attribute("time", value("day"), value("night")),
                        attribute(
                                "weather", value("clear"), value("wet"), within("rain", "wet"), within("fog", "wet"))),
                List.of());
        CombinationSpace space = CombinationSpace.of(taxonomy, List.of("time", "weather"));
        TWayCoverage coverage = TWayCoverage.of(space, List.of(alike(4, "night", "wet"), alike(1, "day", "clear")), 2);
        assertThat(coverage.totalConfigurations()).isEqualTo(6);
        assertThat(coverage.coveredConfigurations()).isEqualTo(1);
        assertThat(coverage.combinations().get(0).undecidedScenes()).isEqualTo(4);
        assertThat(coverage.missing())
                .filteredOn(missing -> missing.configuration().values().contains("night"))
                .extracting(missing -> missing.configuration().values().get(1), CountedConfiguration::perhaps)
                .containsExactly(tuple("clear", 0L), tuple("rain", 4L), tuple("fog", 4L));
    }

    /** A tunnel has no weather but clear; the lamp is only in tunnels: so a lamp with rain is nowhere, though nobody forbids it. */
    @Test
    void whatATaxonomyExcludesIsSearchedInFullScenesAlsoOfAttributesThatAreNotCounted() {
        Taxonomy taxonomy = new Taxonomy(
                "odd",
                List.of(
                        attribute("road", value("highway"), value("tunnel")),
                        attribute("weather", value("clear"), value("rain")),
                        attribute("light", value("sun"), value("lamp"))),
                List.of(
                        new Taxonomy.Exclusion(both("road", "tunnel", "weather", "rain"), ""),
                        new Taxonomy.Exclusion(both("road", "highway", "light", "lamp"), "")));
        TWayCoverage coverage =
                TWayCoverage.of(CombinationSpace.of(taxonomy, List.of("weather", "light")), List.of(), 2);
        assertThat(coverage.missing())
                .extracting(missing -> missing.configuration().values())
                .containsExactly(List.of("clear", "sun"), List.of("clear", "lamp"), List.of("rain", "sun"));
    }

    /** The worked example of NIST's page on combinatorial coverage measurement: four binary variables, four rows. */
    @Test
    void theWorkedExampleOfNist() {
        List<AttributeDomain> binary = Stream.of("a", "b", "c", "d")
                .map(name -> new AttributeDomain(name, List.of("0", "1")))
                .toList();
        TWayCoverage coverage = TWayCoverage.of(
                CombinationSpace.of(binary),
                AlikeScenes.each(Stream.of("0000", "0110", "1001", "0111")
                        .map(row -> List.of(row.split("")))
                        .toList()),
                2);
        assertThat(coverage.fullyCovered()).isEqualTo(2);
        assertThat(coverage.combinations()).hasSize(6);
        assertThat(coverage.coveredConfigurations()).isEqualTo(19);
        assertThat(coverage.totalConfigurations()).isEqualTo(24);
    }

    @Test
    void theDifferenceCountsTheScenesThatTrainingNeverSaw() {
        CombinationSpace space = CombinationSpace.of(List.of(TIME, WEATHER));
        SetDifference difference = SetDifference.of(
                space,
                List.of(alike(5, "day", "clear"), alike(7, "night", "")),
                List.of(alike(1, "day", "clear"), alike(2, "night", "clear")),
                2);
        assertThat(difference.share()).isEqualTo(0.5);
        assertThat(difference.onlyInTarget())
                .containsExactly(new SetDifference.Lacking(
                        new Configuration(List.of("time", "weather"), List.of("night", "clear")), 2, 7, true));
        SetDifference nothing = SetDifference.of(space, List.of(), List.of(alike(1, "", "")), 1);
        assertThatThrownBy(nothing::share).hasMessageContaining("`target`");
    }

    private static AlikeScenes alike(long scenes, String... values) {
        return new AlikeScenes(
                Stream.of(values)
                        .map(value -> value.isEmpty() ? List.<String>of() : List.of(value))
                        .toList(),
                scenes);
    }

    private static OddAttribute attribute(String id, OddValue... values) {
        return new OddAttribute(id, false, Optional.empty(), List.of(values));
    }

    private static OddValue value(String id) {
        return new OddValue(id, Optional.empty(), Optional.empty());
    }

    private static OddValue within(String id, String parent) {
        return new OddValue(id, Optional.of(parent), Optional.empty());
    }

    private static Constraint both(String one, String value, String other, String otherValue) {
        return new Constraint.All(
                List.of(new Constraint.OneOf(one, Set.of(value)), new Constraint.OneOf(other, Set.of(otherValue))));
    }
}
