package dev.oddline.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.statistics.InvalidInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CombinationsTest {

    private static final AttributeDomain TIME = new AttributeDomain("time", List.of("day", "night"));
    private static final AttributeDomain WEATHER = new AttributeDomain("weather", List.of("clear", "rain", "snow"));
    private static final AttributeDomain ROAD = new AttributeDomain("road", List.of("highway", "tunnel"));

    @Test
    void theMissingConfigurationsAreTheWorkList() {
        TWayCoverage coverage = TWayCoverage.of(
                CombinationSpace.of(List.of(TIME, WEATHER)),
                List.of(List.of("day", "clear"), List.of("night", "clear"), List.of("day", "rain")),
                2);
        assertThat(coverage.combinations().get(0).missing())
                .containsExactly(List.of("day", "snow"), List.of("night", "rain"), List.of("night", "snow"));
        assertThat(coverage.totalVariableValue()).isEqualTo(0.5);
        assertThat(coverage.simple()).isZero();
        assertThat(coverage.completeness(0.5)).isEqualTo(1);
    }

    @Test
    void anUnknownValueCoversNothing() {
        TWayCoverage coverage = TWayCoverage.of(
                CombinationSpace.of(List.of(TIME, ROAD)), List.of(List.of("day", ""), List.of("", "tunnel")), 2);
        assertThat(coverage.coveredConfigurations()).isZero();
        assertThat(TWayCoverage.of(CombinationSpace.of(List.of(TIME, ROAD)), List.of(List.of("day", "")), 1)
                        .coveredConfigurations())
                .isEqualTo(1);
    }

    @Test
    void aConfigurationCanNeedSeveralScenes() {
        List<List<String>> scenes = List.of(List.of("day"), List.of("day"), List.of("night"));
        CombinationSpace space = CombinationSpace.of(List.of(TIME));
        assertThat(TWayCoverage.of(space, scenes, 1, 2).coveredConfigurations()).isEqualTo(1);
        assertThat(TWayCoverage.of(space, scenes, 1, 3).coveredConfigurations()).isZero();
        assertThatThrownBy(() -> TWayCoverage.of(space, scenes, 1, 0)).hasMessageContaining("`scenes needed`");
    }

    /** Snow nowhere: neither in a tunnel nor on a highway. No pair forbids it, both together do. */
    @Test
    void constraintsTogetherForbidWhatNoneForbidsAlone() {
        CombinationSpace space = new CombinationSpace(
                List.of(TIME, WEATHER, ROAD),
                List.of(Map.of("weather", "snow", "road", "tunnel"), Map.of("weather", "snow", "road", "highway")));
        TWayCoverage coverage = TWayCoverage.of(space, List.of(), 2);
        assertThat(coverage.combinations().get(0).total()).isEqualTo(4);
        assertThat(coverage.combinations().get(0).missing()).noneMatch(values -> values.contains("snow"));
        assertThat(coverage.totalConfigurations()).isEqualTo(4 + 4 + 4);
    }

    @Test
    void constraintsThatLeaveNothingAreRefused() {
        CombinationSpace nothing =
                new CombinationSpace(List.of(TIME), List.of(Map.of("time", "day"), Map.of("time", "night")));
        assertThatThrownBy(() -> TWayCoverage.of(nothing, List.of(), 1)).hasMessageContaining("leave none");
    }

    @Test
    void refusesValuesAndAttributesThatAreUnknown() {
        CombinationSpace space = CombinationSpace.of(List.of(TIME, ROAD));
        assertThatThrownBy(
                        () -> TWayCoverage.of(space, List.of(List.of("day", "highway"), List.of("dusk", "highway")), 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("`scenes[1].time`: `dusk` is not one of its values");
        assertThatThrownBy(() -> TWayCoverage.of(space, List.of(List.of("day")), 1))
                .hasMessageContaining("`scenes[0]`");
        assertThatThrownBy(() -> TWayCoverage.of(space, List.of(), 3)).hasMessageContaining("`strength`");
        assertThatThrownBy(() -> new CombinationSpace(List.of(TIME), List.of(Map.of("time", "noon"))))
                .hasMessageContaining("noon");
        assertThatThrownBy(() -> CombinationSpace.of(List.of(TIME, TIME))).hasMessageContaining("twice");
        assertThatThrownBy(() -> new AttributeDomain("time", List.of("day", "day")))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new AttributeDomain("time", List.of())).hasMessageContaining("`time`");
    }

    @Test
    void theDifferenceCountsTheScenesThatTrainingNeverSaw() {
        SetDifference difference = SetDifference.of(
                List.of("time", "weather"),
                List.of(List.of("day", "clear")),
                List.of(List.of("day", "clear"), List.of("night", "clear"), List.of("night", "clear")),
                2);
        assertThat(difference.share()).isEqualTo(0.5);
        assertThat(difference.onlyInTarget())
                .containsExactly(
                        new SetDifference.Configuration(List.of("time", "weather"), List.of("night", "clear"), 2));
        assertThatThrownBy(() -> SetDifference.of(List.of("time"), List.of(List.of("day")), List.of(List.of("")), 1))
                .hasMessageContaining("`target`");
    }
}
