package dev.oddline.statistics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.SplitMix;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates, zero failures, differences, detectable effects, weighted rates and resampling. */
class EstimatesTest {

    private static final Confidence CI95 = Confidence.NINETY_FIVE;

    @Test
    void theTrialsForAWidthAreTheFewestThatMakeTheIntervalSoNarrow() {
        assertThat(WilsonSampleSize.trialsNeeded(0.5, 0.2, CI95))
                .as("at a half: z^2 (1 / w^2 - 1) = 3.8415 x 24 = 92.2")
                .isEqualTo(93);
        assertThat(WilsonSampleSize.trialsNeeded(1, 0.1, CI95))
                .as("without failures: z^2 (1 / w - 1) = 3.8415 x 9 = 34.6")
                .isEqualTo(35);
        for (double rate : new double[] {0, 0.02, 0.3, 0.88, 1}) {
            for (double width : new double[] {0.7, 0.3, 0.1, 0.02}) {
                long trials = WilsonSampleSize.trialsNeeded(rate, width, CI95);
                assertThat(ProportionMethod.wilson(rate, (double) trials, CI95).width())
                        .isLessThanOrEqualTo(width + 1e-12);
                assertThat(ProportionMethod.wilson(rate, trials - 1.0, CI95).width())
                        .isGreaterThan(width);
            }
        }
    }

    @Test
    void trialsNeededAreTheLeastThatProveTheRate() {
        for (double rate : new double[] {0.5, 0.1, 0.003, 1e-6}) {
            long trials = ZeroFailures.trialsNeeded(rate, CI95);
            assertThat(ZeroFailures.upperBound(trials, CI95)).isLessThanOrEqualTo(rate * (1 + 1e-12));
            assertThat(ZeroFailures.upperBound(trials - 1, CI95)).isGreaterThan(rate);
        }
        assertThat(ZeroFailures.trialsNeeded(0.5, new Confidence(0.75))).isEqualTo(2);
    }

    @Test
    void zeroFailuresOfOneTrialProveLittle() {
        assertThat(ZeroFailures.upperBound(1, CI95)).isCloseTo(0.95, within(1e-15));
        assertThat(ZeroFailures.ruleOfThree(1)).isEqualTo(1);
        assertThatThrownBy(() -> ZeroFailures.upperBound(0, CI95)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ZeroFailures.trialsNeeded(0, CI95)).isInstanceOf(InvalidInput.class);
    }

    /** No events: -ln(0.05) over the exposure. */
    @Test
    void poissonRateWithoutEvents() {
        PoissonRate rate = new PoissonRate(0, 1000);
        assertThat(rate.garwood(CI95).low()).isZero();
        assertThat(rate.upperBound(CI95)).isCloseTo(-StrictMath.log(0.05) / 1000, within(1e-15));
        assertThat(rate.garwood(CI95).high()).isGreaterThan(rate.upperBound(CI95));
        assertThatThrownBy(() -> new PoissonRate(3, 0)).hasMessageContaining("`exposure`");
        assertThatThrownBy(() -> new PoissonRate(-3, 1)).hasMessageContaining("`events`");
        assertThatThrownBy(() -> new PoissonRate(3, Double.NaN)).hasMessageContaining("`exposure`");
    }

    @Test
    void aDifferenceTurnsItsSignWithTheGroups() {
        ProportionDifference one = new ProportionDifference(new Proportion(9, 10), new Proportion(3, 10));
        ProportionDifference other = new ProportionDifference(new Proportion(3, 10), new Proportion(9, 10));
        assertThat(other.newcombe(CI95).low()).isCloseTo(-one.newcombe(CI95).high(), within(1e-15));
        assertThat(other.agrestiCaffo(CI95).low())
                .isCloseTo(-one.agrestiCaffo(CI95).high(), within(1e-15));
        assertThat(other.zTest().p()).isEqualTo(one.zTest().p());
    }

    @Test
    void aDifferenceOfNothingHasNoTestButAnInterval() {
        ProportionDifference difference = new ProportionDifference(new Proportion(0, 5), new Proportion(0, 9));
        assertThat(difference.newcombe(CI95).contains(0)).isTrue();
        assertThatThrownBy(difference::zTest).hasMessageContaining("all trials ended alike");
        assertThatThrownBy(() -> new RiskRatio(new Proportion(1, 5), new Proportion(0, 9)))
                .hasMessageContaining("`second`");
    }

    @Test
    void theRatioIntervalIsSymmetricOnTheLogarithm() {
        Interval interval = new RiskRatio(new Proportion(30, 200), new Proportion(300, 4000)).katz(CI95);
        assertThat(interval.low() * interval.high()).isCloseTo(4, within(1e-13));
    }

    /** What is found with n runs is found with n runs: the two questions undo each other. */
    @Test
    void runsAndEffectsUndoEachOther() {
        DetectableEffect effect = new DetectableEffect(0.05, 0.8);
        double difference = effect.standardisedDifference(20, 20);
        assertThat(effect.runsPerGroup(difference)).isCloseTo(20, within(1e-6));
        assertThat(effect.standardisedDifference(5, 15)).isGreaterThan(effect.standardisedDifference(10, 10));
    }

    @Test
    void oneRunAgainstOneShowsNothing() {
        DetectableEffect effect = new DetectableEffect(0.05, 0.8);
        assertThatThrownBy(() -> effect.standardisedDifference(1, 1)).hasMessageContaining("no test is possible");
        assertThatThrownBy(() -> effect.trialsPerGroup(0.5, 0.5)).hasMessageContaining("nothing to find");
        assertThatThrownBy(() -> new DetectableEffect(0.05, 0.01)).hasMessageContaining("`power`");
    }

    /** 1/2 · 1 + 1/2 · 0.5, and the unit of the weights does not matter. */
    @Test
    void weightsCountRelativeToTheirSum() {
        ExposureWeighted hours = weighted(1200, 1200);
        ExposureWeighted shares = weighted(0.5, 0.5);
        assertThat(hours.rate()).isEqualTo(0.75).isEqualTo(shares.rate());
        assertThat(hours.standardError()).isCloseTo(shares.standardError(), within(1e-16));
        assertThat(hours.effectiveTrials()).isCloseTo(20, within(1e-13));
    }

    @Test
    void aSegmentWithoutVarianceIsNamedAndSmoothed() {
        ExposureWeighted weighted = weighted(1, 1);
        assertThat(weighted.withoutVariance()).hasSize(1);
        assertThat(weighted.smoothedStandardError()).isGreaterThan(weighted.standardError());
        assertThatThrownBy(() -> new ExposureWeighted.Segment(1, new Proportion(1, 1)))
                .hasMessageContaining("a single trial");
        assertThatThrownBy(() -> new ExposureWeighted.Segment(0, new Proportion(1, 2)))
                .hasMessageContaining("`weight`");
        assertThatThrownBy(() -> new ExposureWeighted(List.of())).isInstanceOf(InvalidInput.class);
    }

    private static ExposureWeighted weighted(double first, double second) {
        return new ExposureWeighted(List.of(
                new ExposureWeighted.Segment(first, new Proportion(10, 10)),
                new ExposureWeighted.Segment(second, new Proportion(5, 10))));
    }

    /** Two values have four resamples: means 0, 1/2, 1/2, 1. */
    @Test
    void everyResampleIsLookedAt() {
        ExhaustiveBootstrap bootstrap = ExhaustiveBootstrap.ofMean(Sample.of("gain", 0, 1), new Confidence(0.5));
        assertThat(bootstrap.resamples()).isEqualTo(4);
        assertThat(bootstrap.percentileInterval().low()).isEqualTo(0.375);
        assertThat(bootstrap.percentileInterval().high()).isEqualTo(0.625);
        assertThat(bootstrap.standardError()).isCloseTo(StrictMath.sqrt(0.125), within(1e-15));
        assertThatThrownBy(() -> ExhaustiveBootstrap.ofMean(Sample.of("gain", 1, 2, 3, 4, 5, 6, 7), CI95))
                .hasMessageContaining("7 values are too many");
    }

    @Test
    void aSeedFixesTheBootstrap() {
        Sample values = Sample.of("gain", 1, 2, 4, 8, 16, 32);
        Interval one = new BcaBootstrap(7, 2000).interval(values, Sample::mean, CI95);
        assertThat(new BcaBootstrap(7, 2000).interval(values, Sample::mean, CI95))
                .isEqualTo(one);
        assertThat(new BcaBootstrap(8, 2000).interval(values, Sample::mean, CI95))
                .isNotEqualTo(one);
        assertThat(one.contains(values.mean())).isTrue();
        assertThatThrownBy(() -> new BcaBootstrap(7, 2000).interval(Sample.of("gain", 3, 3, 3), Sample::mean, CI95))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new BcaBootstrap(7, 10)).hasMessageContaining("`resamples`");
    }

    /** SplitMix64 of seed 1234567, as published with the algorithm: 6457827717110365317, 3203168211198807973. */
    @Test
    void splitMixGivesThePublishedNumbers() {
        SplitMix random = new SplitMix(1234567);
        assertThat(random.below(Integer.MAX_VALUE))
                .isEqualTo((int) Long.remainderUnsigned(6457827717110365317L, Integer.MAX_VALUE));
        assertThat(random.below(Integer.MAX_VALUE))
                .isEqualTo((int) Long.remainderUnsigned(3203168211198807973L, Integer.MAX_VALUE));
    }

    /** For a mean the jackknife's error is the usual one. */
    @Test
    void jackknifeOfAMean() {
        Sample values = Sample.of("gain", 1, 2, 4, 8);
        assertThat(Jackknife.of(values, Sample::mean).standardError())
                .isCloseTo(values.standardDeviation() / 2, within(1e-14));
    }
}
