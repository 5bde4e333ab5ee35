package dev.oddline.selection.strategy;

import static dev.oddline.selection.strategy.Pools.all;
import static dev.oddline.selection.strategy.Pools.rows;
import static dev.oddline.selection.strategy.Pools.taken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.statistics.matrix.FloatMatrix;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lazy choice is that of looking at every row each time. */
class LazyGreedyTest {
    private static final BitSet NONE = new BitSet();

    static Stream<FloatMatrix> pools() {
        return Stream.of(
                Pools.random(300, 1),
                Pools.clustered(300, 2),
                Pools.drifting(300, 3),
                Pools.duplicates(60, 4),
                Pools.random(1, 5));
    }

    @ParameterizedTest
    @MethodSource("pools")
    void kCenterTakesTheFarthest(FloatMatrix pool) {
        assertThat(taken(Strategies.kCenter(pool, rows(0)), all(pool.rows()), 150))
                .isEqualTo(PlainGreedy.taken(all(pool.rows()), List.of(0), 150, nearest(pool)));
    }

    @ParameterizedTest
    @MethodSource("pools")
    void kCenterBeginsWithTheMedoid(FloatMatrix pool) {
        PlainGreedy.Value farness = (row, taken) -> -IntStream.range(0, pool.rows())
                .mapToDouble(other -> Math.sqrt(pool.squaredDistance(row, other)))
                .sum();
        List<Integer> medoid = PlainGreedy.taken(all(pool.rows()), List.of(), 1, farness);

        List<Integer> taken = taken(Strategies.kCenter(pool, NONE), all(pool.rows()), 100);

        assertThat(taken.subList(0, 1)).isEqualTo(medoid);
        assertThat(taken.subList(1, taken.size()))
                .isEqualTo(PlainGreedy.taken(all(pool.rows()), medoid, 99, nearest(pool)));
    }

    @ParameterizedTest
    @MethodSource("pools")
    void kCenterKeepsWhatItTookForTheNextStratum(FloatMatrix pool) {
        BitSet even = all(pool.rows());
        for (int row = 1; row < pool.rows(); row += 2) {
            even.clear(row);
        }
        Strategy strategy = Strategies.kCenter(pool, rows(0));
        List<Integer> first = new ArrayList<>(List.of(0));
        first.addAll(taken(strategy, even, 20));

        assertThat(first.subList(1, first.size())).isEqualTo(PlainGreedy.taken(even, List.of(0), 20, nearest(pool)));
        assertThat(taken(strategy, all(pool.rows()), 30))
                .isEqualTo(PlainGreedy.taken(all(pool.rows()), first, 30, nearest(pool)));
    }

    @ParameterizedTest
    @MethodSource("pools")
    void marginalRelevanceWeighsScoreAgainstLikeness(FloatMatrix pool) {
        double[] scores = Pools.scores(pool.rows(), 6);
        Similarity cosine = Similarity.cosine(pool);
        PlainGreedy.Value value = (row, taken) -> 0.4 * scores[row]
                - (1 - 0.4)
                        * taken.stream()
                                .mapToDouble(other -> cosine.of(row, other))
                                .max()
                                .orElse(0);

        assertThat(taken(Strategies.marginalRelevance(scores, 0.4, cosine, NONE), all(pool.rows()), 80))
                .isEqualTo(PlainGreedy.taken(all(pool.rows()), List.of(), 80, value));
        assertThat(taken(Strategies.marginalRelevance(scores, 0.4, cosine, rows(0)), all(pool.rows()), 80))
                .isEqualTo(PlainGreedy.taken(all(pool.rows()), List.of(0), 80, value));
    }

    @ParameterizedTest
    @MethodSource("pools")
    void rankedBatchWeighsDistanceAgainstScore(FloatMatrix pool) {
        double[] scores = Pools.scores(pool.rows(), 7);
        PlainGreedy.Value value = (row, taken) -> {
            double unlabelled = (double) (pool.rows() - taken.size()) / pool.rows();
            double similarity = 1 / (1 + Math.sqrt(nearest(pool).of(row, taken)));
            return unlabelled * (1 - similarity) + (1 - unlabelled) * scores[row];
        };

        assertThat(taken(Strategies.rankedBatch(pool, scores, rows(0)), all(pool.rows()), 150))
                .isEqualTo(PlainGreedy.taken(all(pool.rows()), List.of(0), 150, value));
    }

    @ParameterizedTest
    @MethodSource("pools")
    void facilityLocationStandsForAllRows(FloatMatrix pool) {
        Similarity similarity = Similarity.inverseDistance(pool);
        PlainGreedy.Value gain = (row, taken) -> IntStream.range(0, pool.rows())
                .mapToDouble(other -> Math.max(
                        0,
                        similarity.of(other, row)
                                - taken.stream()
                                        .mapToDouble(each -> similarity.of(other, each))
                                        .max()
                                        .orElse(0)))
                .reduce(0, Double::sum);

        assertThat(taken(Strategies.facilityLocation(pool.rows(), similarity, rows(0)), all(pool.rows()), 12))
                .isEqualTo(PlainGreedy.taken(all(pool.rows()), List.of(0), 12, gain));
    }

    private static PlainGreedy.Value nearest(FloatMatrix pool) {
        return (row, taken) -> taken.stream()
                .mapToDouble(other -> pool.squaredDistance(row, other))
                .min()
                .orElseThrow();
    }
}
