package dev.oddline.cluster.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.statistics.SplitMix;
import dev.oddline.statistics.matrix.Points;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapMethodTest {
    /** Four groups of 30 in ten dimensions, each far along an axis of its own. */
    private static final Points GROUPS = groups();

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameMap(MapMethod method) {
        assertThat(method.of(GROUPS, 5, Progress.NONE)).isDeepEqualTo(method.of(GROUPS, 5, Progress.NONE));
    }

    @ParameterizedTest
    @EnumSource(names = {"TSNE", "UMAP"})
    void neighboursOnTheMapAreNeighbours(MapMethod method) {
        double[][] places = method.of(GROUPS, 5, Progress.NONE);

        double trust = Trustworthiness.of(GROUPS, Points.of(places), 10);
        double ofTwoComponents = Trustworthiness.of(GROUPS, Points.of(MapMethod.PCA.of(GROUPS, 5, Progress.NONE)), 10);
        assertThat(trust).isGreaterThan(0.9).isGreaterThan(ofTwoComponents);
    }

    @ParameterizedTest
    @EnumSource
    void equalScenesDoNotBreakTheMap(MapMethod method) {
        double[][] rows = new double[40][];
        Arrays.setAll(rows, i -> new double[] {i % 3, 0});

        for (double[] place : method.of(Points.of(rows), 1, Progress.NONE)) {
            assertThat(Arrays.stream(place).allMatch(Double::isFinite)).isTrue();
        }
    }

    private static Points groups() {
        SplitMix random = new SplitMix(9);
        double[][] rows = new double[120][10];
        for (int i = 0; i < rows.length; i++) {
            Arrays.setAll(rows[i], d -> random.normal());
            rows[i][i % 4] += 12;
        }
        return Points.of(rows);
    }
}
