package dev.oddline.statistics.interval;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.distribution.Normal;

/** The first of two independent proportions over the second; the second has successes, else there is no finite ratio. */
public record RiskRatio(Proportion first, Proportion second) {

    public RiskRatio {

        InvalidInput.unless(second.successes() > 0, "second", "no successes, the ratio is not finite");
    }

    public double ratio() {
        return first.rate() / second.rate();
    }

    /**
     * Returns the interval on the logarithm of the ratio (Katz et al. 1978).
     *
     * @throws InvalidInput where the first has no successes
     */
    public Interval katz(Confidence confidence) {
        InvalidInput.unless(first.successes() > 0, "first", "no successes, the ratio has no interval");
        double variance = (double) first.failures() / first.trials() / first.successes()
                + (double) second.failures() / second.trials() / second.successes();
        double factor = StrictMath.exp(Normal.upperQuantile(confidence.tail()) * StrictMath.sqrt(variance));
        return new Interval(ratio() / factor, ratio() * factor, confidence, IntervalMethod.KATZ);
    }
}
