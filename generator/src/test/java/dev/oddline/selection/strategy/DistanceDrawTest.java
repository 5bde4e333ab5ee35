package dev.oddline.selection.strategy;

import static dev.oddline.selection.strategy.Pools.all;
import static dev.oddline.selection.strategy.Pools.ids;
import static dev.oddline.selection.strategy.Pools.rows;
import static dev.oddline.selection.strategy.Pools.taken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.statistics.matrix.Points;
import dev.oddline.statistics.matrix.Vectors;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistanceDrawTest {
    private static final GumbelKeys KEYS = GumbelKeys.of(11, ids(200));

    @Test
    void theRowOfTheGreatestLogarithmPlusGumbelNumberIsDrawn() {
        for (FloatMatrix pool : List.of(Pools.random(200, 1), Pools.clustered(200, 2), Pools.drifting(200, 3))) {
            assertThat(taken(Strategies.kMeansPlusPlus(pool, KEYS, rows(5)), all(200), 60))
                    .isEqualTo(PlainGreedy.taken(all(200), List.of(5), 60, perturbed(pool, KEYS, 1)));
        }
    }

    @Test
    void withoutACentreEveryRowIsEquallyLikely() {
        FloatMatrix pool = Pools.random(200, 1);

        List<Integer> first = taken(Strategies.kMeansPlusPlus(pool, KEYS, new BitSet()), all(200), 1);

        assertThat(first).isEqualTo(PlainGreedy.taken(all(200), List.of(), 1, (row, taken) -> KEYS.uniform(row, 0)));
    }

    @Test
    void badgeBeginsWithTheLongestGradient() {
        FloatMatrix features = Pools.random(200, 4);
        double[][] probabilities = new double[200][];
        for (int row = 0; row < 200; row++) {
            double p = (row * 37 % 200) / 200.0;
            probabilities[row] = new double[] {p, 1 - p};
        }
        Gradients gradients = Gradients.of(probabilities, features);
        List<Integer> longest = PlainGreedy.taken(all(200), List.of(), 1, (row, taken) -> gradients.product(row, row));

        List<Integer> taken = taken(Strategies.badge(gradients, KEYS, new BitSet()), all(200), 40);

        assertThat(taken.subList(0, 1)).isEqualTo(longest);
        assertThat(taken.subList(1, 40))
                .isEqualTo(PlainGreedy.taken(all(200), longest, 39, perturbed(gradients, KEYS, 0)));
    }

    @Test
    void gradientsAreOuterProducts() {
        Gradients gradients =
                Gradients.of(new double[][] {{0.75, 0.25}, {0.5, 0.5}}, Points.of(new double[][] {{4, 0, 8}, {2, 2, 0}
                }));

        // (-0.25, 0.25) x (4, 0, 8) = -1 0 -2 1 0 2 and (-0.5, 0.5) x (2, 2, 0) = -1 -1 0 1 1 0
        assertThat(gradients.length(0)).isEqualTo(Math.sqrt(10));
        assertThat(gradients.product(0, 1)).isEqualTo(2);
        assertThat(gradients.squaredDistance(0, 1)).isEqualTo(10);
    }

    @Test
    void rowsOnACentreComeLast() {
        FloatMatrix pool = FloatMatrix.over(new float[] {1, 1, 1, 5}, 1);

        assertThat(taken(Strategies.kMeansPlusPlus(pool, GumbelKeys.of(3, ids(4)), rows(1)), all(4), 9))
                .containsExactly(3, 0, 2);
    }

    private static PlainGreedy.Value perturbed(Vectors pool, GumbelKeys keys, int before) {
        return (row, taken) -> Math.log(taken.stream()
                        .mapToDouble(other -> pool.squaredDistance(row, other))
                        .min()
                        .orElseThrow())
                + keys.gumbel(row, taken.size() - before);
    }
}
