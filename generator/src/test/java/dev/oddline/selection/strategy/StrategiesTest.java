package dev.oddline.selection.strategy;

import static dev.oddline.selection.strategy.Pools.all;
import static dev.oddline.selection.strategy.Pools.ids;
import static dev.oddline.selection.strategy.Pools.rows;
import static dev.oddline.selection.strategy.Pools.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.FloatMatrix;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategiesTest {
    private static final BitSet NONE = new BitSet();

    @Test
    void labelledAndClosedRowsAndRowsWithoutAScoreAreNotTaken() {
        Strategy strategy = Strategies.topScores(new double[] {5, 4, Double.NaN, 3, 2}, rows(0));
        strategy.close(3);

        assertThat(taken(strategy, all(5), 9)).containsExactly(1, 4);
    }

    @Test
    void nothingIsOnOfferAtTheBeginning() {
        assertThat(Strategies.topScores(new double[] {1}, NONE).next()).isEmpty();
    }

    @Test
    void kCenterTellsTheNearestRowAndItsDistance() {
        FloatMatrix pool = FloatMatrix.over(new float[] {0, 0, 3, 4, 1, 0}, 2);
        Strategy strategy = Strategies.kCenter(pool, rows(0));
        strategy.offer(all(3));

        Pick pick = strategy.next().orElseThrow();

        assertThat(pick.row()).isEqualTo(1);
        assertThat(pick.value()).isEqualTo(5);
        assertThat(pick.figure()).isEqualTo(Figure.DISTANCE);
        assertThat(pick.nearest()).hasValue(0);
    }

    @Test
    void kCenterOfALargePoolBeginsNearestToTheMean() {
        float[] numbers = new float[ColdStart.MOST + 1];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = row;
        }
        Strategy strategy = Strategies.kCenter(FloatMatrix.over(numbers, 1), NONE);
        strategy.offer(all(numbers.length));

        assertThat(strategy.next().orElseThrow()).isEqualTo(Pick.of(ColdStart.MOST / 2, 0, Figure.DISTANCE_TO_MEAN));
    }

    @Test
    void aTwinOfATakenRowAddsNoVolume() {
        FloatMatrix pool = FloatMatrix.over(new float[] {1, 0, 1, 0, 0, 1}, 2);
        Strategy strategy = Strategies.determinantal(new double[] {3, 2, 1}, Similarity.gaussian(pool, 1), NONE);

        assertThat(taken(strategy, all(3), 3)).containsExactly(0, 2, 1);
    }

    @Test
    void volumeBesideLabelledRowsIsThatOfTheDeterminants() {
        FloatMatrix pool = FloatMatrix.over(new float[] {0, 1, 3}, 1);
        Similarity similarity = Similarity.gaussian(pool, 2);
        Strategy strategy = Strategies.determinantal(new double[] {Double.NaN, 0.5, 0.7}, similarity, rows(0));
        strategy.offer(all(3));
        double near = similarity.of(0, 2);

        // det [[1, s], [s, 1]] times 0.7²
        assertThat(strategy.next().orElseThrow().value()).isCloseTo(Math.log(0.49 * (1 - near * near)), within(1e-14));
    }

    @Test
    void clustersWithFewLabelledRowsComeFirst() {
        FloatMatrix pool = FloatMatrix.over(new float[] {0, 2, 3, 10, 11, 13, 14, 50, 51, 99}, 1);
        int[] clusters = {0, 0, 0, 1, 1, 1, 1, 2, 2, -1};

        // cluster 0 has no labelled row, cluster 1 has one; cluster 2 is small, the last row is in none
        assertThat(taken(Strategies.typiClust(new Typicality(pool, 20), clusters, 3, rows(3)), all(10), 99))
                .containsExactly(1, 5, 0, 4, 2, 6, 7, 8, 9);
    }

    @Test
    void typicalityIsComputedAnewOnlyWhereItCanMatter() {
        FloatMatrix pool = Pools.clustered(160, 9);
        int[] clusters = new int[160];
        for (int row = 0; row < 160; row++) {
            clusters[row] = row % 2;
        }
        BitSet[] members = {new BitSet(), new BitSet()};
        for (int row = 0; row < 160; row++) {
            members[row % 2].set(row);
        }
        Typicality typicality = new Typicality(pool, 20);
        Strategy strategy = Strategies.typiClust(typicality, clusters, 1, NONE);
        strategy.offer(all(160));
        for (int turn = 0; turn < 100; turn++) {
            BitSet cluster = members[turn % 2];
            int best = cluster.stream()
                    .boxed()
                    .max((a, b) -> {
                        int order = Double.compare(typicality.of(a, cluster), typicality.of(b, cluster));
                        return order == 0 ? Integer.compare(b, a) : order;
                    })
                    .orElseThrow();

            assertThat(strategy.next().orElseThrow())
                    .isEqualTo(Pick.of(best, typicality.of(best, cluster), Figure.TYPICALITY));
            strategy.take(best);
            cluster.clear(best);
        }
    }

    @Test
    void clusterMarginGoesOnAfterItsCandidates() {
        double[] scores = {9, 8, 7, 6, 5, 4};
        int[] clusters = {0, 0, 1, 1, 1, 2};

        // of the first three, cluster 1 has one and cluster 0 two; then the other three
        assertThat(taken(Strategies.clusterMargin(scores, clusters, 3, NONE), all(6), 9))
                .containsExactly(2, 0, 1, 5, 3, 4);
    }

    @Test
    void strataAreDrawnInProportionToTheirSize() {
        int[] strata = new int[100];
        Arrays.fill(strata, 80, 100, 1);
        Strategy strategy = Strategies.stratifiedRandom(strata, GumbelKeys.of(5, ids(100)), NONE, all(100));

        List<Integer> taken = taken(strategy, all(100), 20);

        assertThat(taken.stream().filter(row -> row >= 80)).hasSize(4);
        List<Integer> chance = taken(Strategies.random(GumbelKeys.of(5, ids(100)), NONE), all(100), 100);
        assertThat(taken.stream().filter(row -> row < 80))
                .containsExactlyElementsOf(
                        chance.stream().filter(row -> row < 80).limit(16).toList());
    }

    @Test
    void rowsThatAreClosedOrWithdrawnLeaveTheShareOfTheirStratum() {
        int[] strata = new int[100];
        Arrays.fill(strata, 80, 100, 1);
        Strategy strategy = Strategies.stratifiedRandom(strata, GumbelKeys.of(5, ids(100)), NONE, all(100));
        strategy.offer(all(100));
        int ofSmall = 0;
        for (int i = 0; i < 20; i++) {
            int row = strategy.next().orElseThrow().row();
            ofSmall += row >= 80 ? 1 : 0;
            strategy.take(row);
            BitSet neighbour = new BitSet();
            neighbour.set(row ^ 1);
            strategy.withdraw(neighbour);
            strategy.close(row ^ 1);
        }

        assertThat(ofSmall).isEqualTo(4);
    }

    @Test
    void softmaxDrawsAsOftenAsItsChancesSay() {
        double[] scores = {0, 1, 2};
        int[] first = new int[3];
        for (int seed = 0; seed < 3000; seed++) {
            Strategy strategy = Strategies.stochastic(Weighting.SOFTMAX, scores, 1, GumbelKeys.of(seed, ids(3)), NONE);
            first[taken(strategy, all(3), 1).get(0)]++;
        }

        // 1, e, e² of their sum; four standard errors
        double sum = 1 + Math.E + Math.E * Math.E;
        for (int row = 0; row < 3; row++) {
            double chance = Math.exp(row) / sum;
            assertThat(first[row] / 3000.0).isCloseTo(chance, within(4 * Math.sqrt(chance * (1 - chance) / 3000)));
        }
    }

    @Test
    void aNegativeScoreHasNoPower() {
        assertThatThrownBy(() ->
                        Strategies.stochastic(Weighting.POWER, new double[] {1, -2}, 1, GumbelKeys.of(1, ids(2)), NONE))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("scores[1]");
    }

    @Test
    void theRestOfAQuotaGoesToTheOthers() {
        QuotaApportionment parts = QuotaApportionment.of(100, new long[] {20, 50, 30}, new long[] {5, 500, 20});

        // 5 and 20 are full, 75 are left for the second
        assertThat(parts.parts()).containsExactly(5L, 75L, 20L);
        assertThat(parts.shortfall()).isZero();
        assertThat(QuotaApportionment.of(100, new long[] {1, 1}, new long[] {10, 20}))
                .isEqualTo(new QuotaApportionment(List.of(10L, 20L), 70));
    }
}
