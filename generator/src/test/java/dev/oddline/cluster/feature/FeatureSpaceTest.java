package dev.oddline.cluster.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.statistics.matrix.Points;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureSpaceTest {
    private static final FeatureBlock SPEED = FeatureBlock.ofNumbers("speed", new double[] {10, 20, 30, 40});
    private static final FeatureBlock ROAD =
            FeatureBlock.ofWords("road", List.of("urban", "urban|tunnel", "", "motorway"));

    @Test
    void everyBlockHasTheSameVarianceWhateverItsUnit() {
        Points space = FeatureSpace.of(List.of(SPEED, ROAD), Map.of());

        assertThat(space.columns()).isEqualTo(4); // speed, motorway, tunnel, urban
        assertThat(variance(space, 0, 1)).isCloseTo(1, within(1e-12));
        assertThat(variance(space, 1, 4)).isCloseTo(1, within(1e-12));
    }

    @Test
    void aWeightStretchesItsBlock() {
        Points space = FeatureSpace.of(List.of(SPEED, ROAD), Map.of("speed", 3.0));

        assertThat(variance(space, 0, 1)).isCloseTo(9, within(1e-12));
        assertThat(variance(space, 1, 4)).isCloseTo(1, within(1e-12));
    }

    @Test
    void aBlockThatIsAloneKeepsItsScale() {
        assertThat(FeatureSpace.of(List.of(SPEED), Map.of()).row(3)).containsExactly(40);
    }

    @Test
    void aColumnThatTellsNothingIsRefused() {
        FeatureBlock same = FeatureBlock.ofNumbers("lanes", new double[] {2, 2, 2, 2});

        assertThatThrownBy(() -> FeatureSpace.of(List.of(SPEED, same), Map.of()))
                .hasMessage("`lanes`: it is the same in all scenes");
    }

    private static double variance(Points space, int from, int to) {
        double sum = 0;
        for (int i = 0; i < space.rows(); i++) {
            for (int d = from; d < to; d++) {
                sum += space.row(i)[d] * space.row(i)[d] / space.rows();
            }
        }
        return sum;
    }
}
