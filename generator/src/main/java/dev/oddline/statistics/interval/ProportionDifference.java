package dev.oddline.statistics.interval;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.TestResult;
import dev.oddline.statistics.distribution.Normal;

/** The first of two independent proportions minus the second, -1..1. */
public record ProportionDifference(Proportion first, Proportion second) {

    public double difference() {
        return first.rate() - second.rate();
    }

    /** Returns the interval made of the two Wilson intervals (Newcombe 1998, method 10). */
    public Interval newcombe(Confidence confidence) {
        Interval one = ProportionMethod.WILSON.interval(first, confidence);
        Interval two = ProportionMethod.WILSON.interval(second, confidence);
        double below = StrictMath.hypot(first.rate() - one.low(), two.high() - second.rate());
        double above = StrictMath.hypot(one.high() - first.rate(), second.rate() - two.low());
        return new Interval(difference() - below, difference() + above, confidence, IntervalMethod.NEWCOMBE);
    }

    /** Returns the Wald interval after one success and one failure more on each side (Agresti and Caffo 2000), cut to -1..1. */
    public Interval agrestiCaffo(Confidence confidence) {
        double one = (first.successes() + 1.0) / (first.trials() + 2.0);
        double two = (second.successes() + 1.0) / (second.trials() + 2.0);
        double error =
                StrictMath.sqrt(one * (1 - one) / (first.trials() + 2.0) + two * (1 - two) / (second.trials() + 2.0));
        double reach = Normal.upperQuantile(confidence.tail()) * error;
        return new Interval(
                StrictMath.max(-1, one - two - reach),
                StrictMath.min(1, one - two + reach),
                confidence,
                IntervalMethod.AGRESTI_CAFFO);
    }

    /**
     * Returns the z test with pooled variance.
     *
     * @throws InvalidInput where all trials ended alike
     */
    public TestResult zTest() {
        double successes = (double) first.successes() + second.successes();
        double failures = (double) first.failures() + second.failures();
        InvalidInput.unless(successes > 0 && failures > 0, "successes", "all trials ended alike, z is not defined");
        double trials = successes + failures;
        double variance = successes / trials * (failures / trials) * (1.0 / first.trials() + 1.0 / second.trials());
        double z = difference() / StrictMath.sqrt(variance);
        return new TestResult(z, Double.POSITIVE_INFINITY, Normal.twoSided(z));
    }
}
