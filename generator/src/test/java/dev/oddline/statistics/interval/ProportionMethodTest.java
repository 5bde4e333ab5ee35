package dev.oddline.statistics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.distribution.Binomial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProportionMethodTest {

    private static final Confidence CI95 = Confidence.NINETY_FIVE;

    @ParameterizedTest
    @EnumSource(value = ProportionMethod.class, mode = EnumSource.Mode.EXCLUDE, names = "JEFFREYS_RAW")
    void holdsTheObservedRateAndStaysInsideZeroAndOne(ProportionMethod method) {
        for (long trials : new long[] {1, 2, 7, 100, 1_000_000_000L}) {
            for (long successes : new long[] {0, 1, trials / 3, trials - 1, trials}) {
                Proportion observed = new Proportion(successes, trials);
                Interval interval = method.interval(observed, CI95);
                assertThat(interval.low()).isBetween(0.0, observed.rate() + 1e-15);
                assertThat(interval.high()).isBetween(observed.rate() - 1e-15, 1.0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ProportionMethod.class)
    void failuresMirrorSuccesses(ProportionMethod method) {
        Interval of = method.interval(new Proportion(3, 17), CI95);
        Interval mirrored = method.interval(new Proportion(14, 17), CI95);
        assertThat(mirrored.low()).isCloseTo(1 - of.high(), within(1e-14));
        assertThat(mirrored.high()).isCloseTo(1 - of.low(), within(1e-14));
    }

    @ParameterizedTest
    @EnumSource(ProportionMethod.class)
    void narrowsWithTrialsAndWidensWithConfidence(ProportionMethod method) {
        double before = Double.POSITIVE_INFINITY;
        for (long trials = 10; trials <= 1_000_000; trials *= 10) {
            double width = method.interval(new Proportion(trials * 3 / 10, trials), CI95)
                    .width();
            assertThat(width).isLessThan(before);
            before = width;
        }
        assertThat(method.interval(new Proportion(3, 10), new Confidence(0.99)).width())
                .isGreaterThan(method.interval(new Proportion(3, 10), CI95).width());
    }

    /** By its definition: at either end exactly half of alpha lies beyond the observed count. */
    @Test
    void clopperPearsonLeavesHalfOfAlphaBeyondEachEnd() {
        for (long successes : new long[] {1, 4, 19}) {
            Interval interval = ProportionMethod.CLOPPER_PEARSON.interval(new Proportion(successes, 20), CI95);
            assertThat(new Binomial(20, interval.low()).atLeast(successes)).isCloseTo(0.025, within(1e-13));
            assertThat(new Binomial(20, interval.high()).atMost(successes)).isCloseTo(0.025, within(1e-13));
        }
    }

    /** The closed form at 0 of n: 1 - (alpha / 2)^(1 / n). */
    @Test
    void clopperPearsonOfNothing() {
        assertThat(ProportionMethod.CLOPPER_PEARSON
                        .interval(new Proportion(0, 10), CI95)
                        .high())
                .isCloseTo(1 - StrictMath.pow(0.025, 0.1), within(1e-14));
    }

    /** z² / (n + z²) is the upper end of 0 of n. */
    @Test
    void wilsonOfNothing() {
        Interval interval = ProportionMethod.WILSON.interval(new Proportion(0, 1_000_000_000L), CI95);
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(3.841458820694124 / (1e9 + 3.841458820694124), within(1e-23));
    }

    /** Wilson's interval of 0.8 of 38, by the formula in Python: [0.6481663, 0.8967478]; of a rate of a half the ends lie alike. */
    @Test
    void theWidthOfAnIntervalTellsItsTrials() {
        for (double[] one : new double[][] {{0.8, 38}, {0.5, 12.5}, {0.02, 713.7}, {1, 3}}) {
            Interval interval = ProportionMethod.wilson(one[0], one[1], Confidence.NINETY_FIVE);

            assertThat(ProportionMethod.effectiveTrials(one[0], interval.width() / 2, Confidence.NINETY_FIVE))
                    .isCloseTo(one[1], within(1e-8));
        }
        assertThat(ProportionMethod.effectiveTrials(0.8, (0.8967478018 - 0.6481662773) / 2, Confidence.NINETY_FIVE))
                .isCloseTo(38, within(1e-5));
    }

    @Test
    void refusesNothingOfNothingAndMoreThanAll() {
        assertThatThrownBy(() -> new Proportion(0, 0))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("`trials`: 0 trials have no proportion");
        assertThatThrownBy(() -> new Proportion(11, 10)).hasMessage("`successes`: 11 of 10 trials");
        assertThatThrownBy(() -> new Proportion(-1, 10)).hasMessage("`successes`: -1 is negative");
    }
}
