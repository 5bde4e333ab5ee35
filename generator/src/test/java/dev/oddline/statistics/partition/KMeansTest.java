package dev.oddline.statistics.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.statistics.matrix.Points;
import org.junit.jupiter.api.Test;

class KMeansTest {
    /** Two groups of three on a line: 0, 1, 2 and 10, 11, 12, mixed. */
    private static final Points LINE = Points.of(new double[][] {{10}, {0}, {11}, {1}, {12}, {2}});

    @Test
    void centresMoveToTheMeansOfTheirPoints() {
        KMeans found = KMeans.from(LINE, new double[][] {{0}, {1}});

        assertThat(found.labels()).containsExactly(1, 0, 1, 0, 1, 0);
        assertThat(found.centres()).isDeepEqualTo(new double[][] {{1}, {11}});
        assertThat(found.inertia()).isEqualTo(4.0);
    }

    @Test
    void aPointBetweenTwoCentresBelongsToTheFirst() {
        Points points = Points.of(new double[][] {{0}, {2}, {4}});

        assertThat(KMeans.from(points, new double[][] {{0}, {4}}).labels()).containsExactly(0, 0, 1);
    }

    @Test
    void aCentreWithoutPointsTakesTheFarthest() {
        Points points = Points.of(new double[][] {{0}, {1}, {10}});

        KMeans found = KMeans.from(points, new double[][] {{0}, {-50}});

        assertThat(found.labels()).containsExactly(0, 0, 1);
        assertThat(found.inertia()).isEqualTo(0.5);
    }

    @Test
    void theSameSeedDrawsTheSameCentres() {
        for (long seed = 0; seed < 20; seed++) {
            KMeans found = KMeans.plusPlus(LINE, 2, seed);

            assertThat(found.inertia()).isEqualTo(4.0);
            assertThat(found.labels()).isEqualTo(KMeans.plusPlus(LINE, 2, seed).labels());
        }
    }

    @Test
    void theBestOfManyStartsHasTheLeastInertia() {
        Points points = Points.of(new double[][] {{0}, {1}, {10}, {11}, {20}, {21}});
        double best = KMeans.bestOf(points, 3, 10, 1).inertia();

        assertThat(best).isEqualTo(1.5);
        for (long seed = 1; seed <= 10; seed++) {
            assertThat(KMeans.plusPlus(points, 3, seed).inertia()).isGreaterThanOrEqualTo(best);
        }
    }

    @Test
    void equalPointsCanBeDividedToo() {
        Points points = Points.of(new double[][] {{3, 3}, {3, 3}, {3, 3}});

        assertThat(KMeans.plusPlus(points, 3, 7).inertia()).isZero();
    }

    @Test
    void rowsInSinglePrecisionAreReadAsTheyAre() {
        FloatMatrix rows = FloatMatrix.over(new float[] {10, 0, 11, 1, 12, 2}, 1);

        assertThat(KMeans.from(rows, new double[][] {{0}, {1}}).labels()).containsExactly(1, 0, 1, 0, 1, 0);
    }

    @Test
    void moreClustersThanPointsAreRefused() {
        assertThatThrownBy(() -> KMeans.plusPlus(LINE, 7, 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("`k`: 7 clusters of 6 points");
        assertThatThrownBy(() -> KMeans.from(LINE, new double[][] {{0, 0}})).hasMessageContaining("another space");
    }
}
