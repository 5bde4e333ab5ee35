package dev.oddline.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.distribution.StudentT;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {

    private static final Confidence CI95 = Confidence.NINETY_FIVE;

    /** Equal sizes and variances: the pooled t test with n1 + n2 - 2 degrees of freedom. */
    @Test
    void welchOfEqualVariancesIsThePooledTest() {
        WelchTest test = WelchTest.of(Sample.of("a", 1, 2, 3), Sample.of("b", 2, 3, 4));
        assertThat(test.difference()).isEqualTo(1);
        assertThat(test.test().degreesOfFreedom()).isCloseTo(4, within(1e-14));
        assertThat(test.test().statistic()).isCloseTo(StrictMath.sqrt(1.5), within(1e-15));
        assertThat(test.cohensD()).isCloseTo(1, within(1e-15));
        assertThat(test.hedgesG()).isCloseTo(0.8, within(1e-15));
    }

    @Test
    void theIntervalLeavesZeroOutWhereTheTestFinds() {
        WelchTest test = WelchTest.of(Sample.of("a", 0.61, 0.62, 0.60), Sample.of("b", 0.66, 0.67, 0.655));
        assertThat(test.test().p()).isLessThan(0.05);
        assertThat(test.interval(CI95).contains(0)).isFalse();
    }

    @Test
    void refusesComparisonsThatCannotBeMade() {
        assertThatThrownBy(() -> WelchTest.of(Sample.of("a", 0.6), Sample.of("b", 0.7, 0.8)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("`a`");
        assertThatThrownBy(() -> WelchTest.of(Sample.of("a", 1, 1), Sample.of("b", 2, 2)))
                .hasMessageContaining("no test is possible");
        assertThatThrownBy(() -> PairedTest.of(Sample.of("a", 1, 2), Sample.of("b", 2, 3)))
                .hasMessageContaining("all change alike");
        assertThatThrownBy(() -> PairedTest.of(Sample.of("a", 1, 2), Sample.of("b", 2)))
                .hasMessageContaining("`b`");
        assertThatThrownBy(() -> SignedRankTest.of(Sample.of("a", 1, 2), Sample.of("b", 1, 2))
                        .approximateP())
                .hasMessageContaining("nothing changed");
        assertThatThrownBy(() -> new McNemar(0, 0).chiSquare()).hasMessageContaining("differ on no scene");
        assertThatThrownBy(() -> PermutationTest.p(Sample.of("a", 1), Sample.of("b", 2)))
                .hasMessageContaining("one value against one");
        assertThatThrownBy(() -> MannWhitney.of(Sample.of("a", 1), Sample.of("b", 2)))
                .hasMessageContaining("one value against one");
    }

    /** 1, 2, 3 against 4, 5, 6: of 20 splits one is as low and one as high. */
    @Test
    void permutationsByHand() {
        Sample low = Sample.of("a", 1, 2, 3);
        Sample high = Sample.of("b", 4, 5, 6);
        assertThat(PermutationTest.p(low, high)).isEqualTo(2 / 20.0);
        assertThat(PermutationTest.p(high, low)).isEqualTo(2 / 20.0);
        assertThat(PermutationTest.p(low, low)).isEqualTo(1);
        assertThat(MannWhitney.of(low, high).exactP()).isEqualTo(2 / 20.0);
        double[] many = new double[40];
        assertThatThrownBy(() -> PermutationTest.p(Sample.of("a", many), Sample.of("b", many)))
                .hasMessageContaining("too many splits");
    }

    @Test
    void pairsAboveAndBelowAddUp() {
        Sample a = Sample.of("a", 1, 3, 3, 7);
        Sample b = Sample.of("b", 3, 5, 2);
        assertThat(MannWhitney.of(a, b).u() + MannWhitney.of(b, a).u()).isEqualTo(12);
        assertThat(MannWhitney.of(a, b).approximateP())
                .isEqualTo(MannWhitney.of(b, a).approximateP());
        assertThat(MannWhitney.of(a, b).cliffsDelta())
                .isEqualTo(-MannWhitney.of(b, a).cliffsDelta());
        assertThatThrownBy(() ->
                        MannWhitney.of(Sample.of("a", 1, 1), Sample.of("b", 1)).approximateP())
                .hasMessageContaining("all are equal");
    }

    /** 0.3 - 0.1 and 0.9 - 0.7 differ in the 16th digit as doubles. */
    @Test
    void changesThatLookEqualAreEqual() {
        Sample before = Sample.of("before", 0.1, 0.7, 0.4);
        Sample after = Sample.of("after", 0.3, 0.9, 0.2);
        assertThat(0.3 - 0.1).isNotEqualTo(0.9 - 0.7);
        assertThat(SignedRankTest.of(before, after).riseRanks()).isEqualTo(4);
        assertThat(SignedRankTest.of(before, after).rises()).isEqualTo(2);
    }

    /** 1 against 7: 2 (1 + 8) / 256. */
    @Test
    void mcNemarByHand() {
        assertThat(new McNemar(1, 7).exactP()).isCloseTo(18 / 256.0, within(1e-15));
        assertThat(new McNemar(7, 1).exactP()).isEqualTo(new McNemar(1, 7).exactP());
        assertThat(new McNemar(1, 7).chiSquare().statistic()).isEqualTo(36 / 8.0);
        assertThat(new McNemar(3, 3).chiSquareCorrected().statistic()).isZero();
        assertThat(new McNemar(0, 0).exactP()).isEqualTo(1);
        assertThat(new McNemar(500_000_000, 500_000_000).exactP()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Multiplicity.class)
    void adjustingKeepsTheOrderAndNeverHelps(Multiplicity method) {
        List<Optional<Double>> p =
                List.of(Optional.of(0.04), Optional.empty(), Optional.of(0.01), Optional.of(0.04), Optional.of(1.0));
        List<Optional<Double>> adjusted = method.adjust(p);
        assertThat(adjusted).hasSize(5);
        assertThat(adjusted.get(1)).isEmpty();
        assertThat(adjusted.get(0)).isEqualTo(adjusted.get(3));
        for (int i : new int[] {0, 2, 3, 4}) {
            assertThat(adjusted.get(i).orElseThrow()).isBetween(p.get(i).orElseThrow(), 1.0);
        }
        assertThat(adjusted.get(2).orElseThrow())
                .isLessThanOrEqualTo(adjusted.get(0).orElseThrow());
        assertThat(method.adjust(List.of())).isEmpty();
        assertThat(method.adjust(List.of(Optional.of(0.03)))).containsExactly(Optional.of(0.03));
    }

    @Test
    void refusesWhatIsNoP() {
        assertThatThrownBy(() -> Multiplicity.HOLM.adjust(List.of(Optional.of(0.1), Optional.of(1.5))))
                .hasMessage("`p[1]`: 1.5 is not between 0 and 1");
        assertThatThrownBy(() -> Multiplicity.HOLM.adjust(List.of(Optional.of(Double.NaN))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void smallSegmentsAreDrawnToThePriorLargeOnesAreNot() {
        BetaBinomial model = segments(480, 500, 290, 310, 88, 100, 7, 12, 0, 3);
        BetaPrior prior = model.maximumLikelihood().orElseThrow();
        assertThat(prior.weight(new Proportion(0, 3))).isGreaterThan(0.4);
        assertThat(prior.weight(new Proportion(0, 3_000_000))).isLessThan(1e-5);
        assertThat(prior.posteriorMean(new Proportion(0, 3))).isBetween(0.0, prior.mean());
    }

    /** At a maximum no near prior is more likely. */
    @Test
    void theFittedPriorIsTheMostLikely() {
        BetaBinomial model = segments(480, 500, 290, 310, 88, 100, 7, 12, 0, 3);
        BetaPrior best = model.maximumLikelihood().orElseThrow();
        for (double factor : new double[] {0.99, 1.01}) {
            assertThat(model.logLikelihood(new BetaPrior(best.alpha() * factor, best.beta())))
                    .isLessThan(model.logLikelihood(best));
            assertThat(model.logLikelihood(new BetaPrior(best.alpha(), best.beta() * factor)))
                    .isLessThan(model.logLikelihood(best));
        }
    }

    /** Almost without slope on a long way: from scipy 1.17.1, minimize, Nelder-Mead on the sum of betaln. */
    @Test
    void aPriorThatIsHardlyMoreLikelyThanOthersIsFound() {
        BetaPrior prior = segments(
                        79, 90, 147, 170, 547, 649, 176, 204, 114, 126, 95, 107, 254, 289, 89, 100, 36, 39, 76, 82, 273,
                        316, 97, 109, 69, 78, 34, 40, 130, 153, 32, 39, 13, 14, 54, 64, 146, 167, 42, 49, 29, 39, 19,
                        22, 70, 87, 21, 25, 19, 21, 46, 52, 209, 235, 49, 55, 41, 45, 26, 29, 96, 115, 31, 35, 21, 21,
                        32, 36, 109, 134, 33, 37, 28, 30, 17, 17, 56, 61, 14, 19)
                .maximumLikelihood()
                .orElseThrow();

        assertThat(prior.alpha()).isCloseTo(1937.194, within(0.05));
        assertThat(prior.beta()).isCloseTo(294.5091, within(0.005));
    }

    @Test
    void segmentsThatShareOneRateHaveNoPrior() {
        assertThat(segments(50, 100, 49, 100, 51, 100).maximumLikelihood()).isEmpty();
        assertThat(segments(50, 100, 49, 100, 51, 100).byAnalysisOfVariance()).isEmpty();
        assertThat(segments(0, 10, 10, 10, 0, 10).maximumLikelihood()).isEmpty();
        assertThatThrownBy(() -> segments(1, 2)).hasMessageContaining("one segment");
    }

    private static BetaBinomial segments(long... successesAndTrials) {
        List<Proportion> segments = new ArrayList<>();
        for (int i = 0; i < successesAndTrials.length; i += 2) {
            segments.add(new Proportion(successesAndTrials[i], successesAndTrials[i + 1]));
        }
        return new BetaBinomial(segments);
    }

    /** Effects 1 and 3 with error 1: Q is 2, τ² is 1, each effect goes half way to 2. */
    @Test
    void randomEffectsByHand() {
        RandomEffects effects = RandomEffects.of(Sample.of("effect", 1, 3), Sample.of("error", 1, 1));
        assertThat(effects.homogeneity().statistic()).isCloseTo(2, within(1e-15));
        assertThat(effects.betweenVariance()).isCloseTo(1, within(1e-15));
        assertThat(effects.unexplainedShare()).isCloseTo(0.5, within(1e-15));
        assertThat(effects.shrunk()).containsExactly(1.5, 2.5);
        assertThat(effects.standardError()).isCloseTo(1, within(1e-15));
    }

    @Test
    void equalEffectsDoNotVary() {
        RandomEffects effects = RandomEffects.of(Sample.of("effect", 2, 2, 2), Sample.of("error", 1, 2, 3));
        assertThat(effects.betweenVariance()).isZero();
        assertThat(effects.unexplainedShare()).isZero();
        assertThat(effects.shrunk()).containsExactly(2, 2, 2);
        assertThatThrownBy(() -> RandomEffects.of(Sample.of("effect", 1, 2), Sample.of("error", 1, 0)))
                .hasMessageContaining("`error[1]`");
    }

    /** Charig et al. 1986, kidney stones: 93 % and 73 % against 87 % and 69 %, and yet 78 % against 83 %. */
    @Test
    void findsSimpsonsParadox() {
        StratifiedTables stones =
                new StratifiedTables(List.of(new TwoByTwo(81, 6, 234, 36), new TwoByTwo(192, 71, 55, 25)));
        assertThat(stones.isReversed()).isTrue();
        assertThat(stones.isReversedOnTheWhole()).isTrue();
        StratifiedTables plain = new StratifiedTables(List.of(new TwoByTwo(9, 1, 5, 5), new TwoByTwo(8, 2, 4, 6)));
        assertThat(plain.isReversed()).isFalse();
        assertThat(plain.standardisedDifference()).isCloseTo(plain.pooledDifference(), within(1e-15));
        assertThatThrownBy(() -> new StratifiedTables(List.of(new TwoByTwo(0, 0, 5, 5))))
                .hasMessageContaining("`strata[0]`");
    }

    @Test
    void strataWithOneOddsRatioAreHomogeneous() {
        StratifiedTables same =
                new StratifiedTables(List.of(new TwoByTwo(20, 10, 10, 10), new TwoByTwo(40, 20, 20, 20)));
        assertThat(same.mantelHaenszelOddsRatio()).isCloseTo(2, within(1e-14));
        assertThat(same.breslowDay().statistic()).isCloseTo(0, within(1e-12));
        assertThat(same.breslowDayTarone().p()).isCloseTo(1, within(1e-6));
    }

    @Test
    void aTableOfIndependenceHasNoCorrelation() {
        TwoByTwo table = new TwoByTwo(10, 20, 20, 40);
        assertThat(table.phi()).isZero();
        assertThat(table.chiSquare().p()).isEqualTo(1);
        assertThat(table.fisherP()).isEqualTo(1);
        assertThat(table.oddsRatio()).isEqualTo(1);
        assertThatThrownBy(() -> new TwoByTwo(1, 0, 3, 0).chiSquare()).hasMessageContaining("empty");
        assertThat(new TwoByTwo(1, 0, 3, 2).oddsRatio()).isInfinite();
        assertThatThrownBy(() -> new TwoByTwo(1, 0, 3, 0).oddsRatio()).hasMessageContaining("0 of 0");
        assertThatThrownBy(() -> new TwoByTwo(0, 0, 0, 0)).isInstanceOf(InvalidInput.class);
    }

    /** Two against two without overlap: 2 of the 6 orders are as far apart. */
    @Test
    void smirnovByHand() {
        KolmogorovSmirnovTest apart = KolmogorovSmirnovTest.of(Sample.of("a", 1, 2), Sample.of("b", 3, 4));
        assertThat(apart.statistic()).isEqualTo(1);
        assertThat(apart.exactP()).isCloseTo(2 / 6.0, within(1e-15));
        KolmogorovSmirnovTest same = KolmogorovSmirnovTest.of(Sample.of("a", 1, 2), Sample.of("b", 2, 1));
        assertThat(same.statistic()).isZero();
        assertThat(same.exactP()).isEqualTo(1);
        assertThat(same.approximateP()).isEqualTo(1);
    }

    /** SciPy 1.17.1, ks_2samp of 0..199 against 40..239, exact. */
    @Test
    void smirnovOfManyValues() {
        double[] first = new double[200];
        double[] second = new double[200];
        for (int i = 0; i < 200; i++) {
            first[i] = i;
            second[i] = i + 40.5;
        }
        KolmogorovSmirnovTest test = KolmogorovSmirnovTest.of(Sample.of("a", first), Sample.of("b", second));
        assertThat(test.statistic()).isEqualTo(0.205);
        assertThat(test.exactP()).isCloseTo(0.0004306111484986726, within(1e-15));
    }

    /** Two parts are a binomial test: 3 of 3 at one half has p 2/8. */
    @Test
    void multinomialOfTwoPartsIsBinomial() {
        MultinomialTest test = MultinomialTest.of(new long[] {3, 0}, new double[] {0.5, 0.5});
        assertThat(test.exactP()).isCloseTo(2 / 8.0, within(1e-15));
        assertThat(MultinomialTest.of(new long[] {2, 2, 2}, new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0})
                        .exactP())
                .isCloseTo(1, within(1e-12));
        assertThatThrownBy(() -> MultinomialTest.of(new long[] {3, 0}, new double[] {0.5, 0.4}))
                .hasMessageContaining("not 1");
        assertThatThrownBy(() -> MultinomialTest.of(new long[] {0, 0}, new double[] {0.5, 0.5}))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void pairedByHand() {
        PairedTest test = PairedTest.of(Sample.of("before", 1, 1, 1), Sample.of("after", 2, 3, 4));
        assertThat(test.meanChange()).isEqualTo(2);
        assertThat(test.test().statistic()).isCloseTo(2 * StrictMath.sqrt(3), within(1e-14));
        assertThat(test.test().p())
                .isEqualTo(new StudentT(2).twoSided(test.test().statistic()));
        assertThat(test.interval(CI95).contains(2)).isTrue();
    }
}
