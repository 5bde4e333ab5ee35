package dev.oddline.cluster.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The first two principal components without a covariance. */
class MainPlaneTest {

    @Test
    void isThePlaneOfTheFirstTwoPrincipalComponents() {
        Random random = new Random(5);
        double[][] rows = new double[60][40];
        for (double[] row : rows) {
            double one = random.nextGaussian();
            double other = random.nextGaussian();
            for (int d = 0; d < row.length; d++) {
                row[d] = 7 * one * Math.sin(d) + 3 * other * Math.cos(d * d) + random.nextGaussian() + d;
            }
        }
        Points points = Points.of(rows);

        double[][] plane = MainPlane.of(points);

        double[][] expected = PrincipalComponents.of(points).scores(2);
        for (int i = 0; i < expected.length; i++) {
            assertThat(plane[i]).containsExactly(expected[i], within(1e-6));
        }
    }

    @Test
    void pointsOnALineLieOnALine() {
        // along (3, 4) / 5
        double[][] plane = MainPlane.of(Points.of(new double[][] {{0, 0}, {3, 4}, {6, 8}}));

        assertThat(plane[0]).containsExactly(new double[] {-5, 0}, within(1e-12));
        assertThat(plane[1]).containsExactly(new double[] {0, 0}, within(1e-12));
        assertThat(plane[2]).containsExactly(new double[] {5, 0}, within(1e-12));
    }

    @Test
    void pointsThatAreAllAlikeLieInOnePlace() {
        assertThat(MainPlane.of(Points.of(new double[][] {{2}, {2}, {2}}))).isDeepEqualTo(new double[][] {
            {0, 0}, {0, 0}, {0, 0}
        });
    }

    @Test
    void onePointHasNoPlane() {
        assertThatThrownBy(() -> MainPlane.of(Points.of(new double[][] {{1, 2}})))
                .isInstanceOf(InvalidInput.class);
    }
}
