package dev.oddline.statistics.interval;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.SplitMix;
import dev.oddline.statistics.distribution.Normal;
import java.util.function.ToDoubleFunction;

/**
 * The bias-corrected and accelerated bootstrap (Efron 1987).
 *
 * @param seed of SplitMix64; recorded with the result, which it and the order of the values fix to the last bit
 * @param resamples 1000 or more
 */
public record BcaBootstrap(long seed, int resamples) {

    public BcaBootstrap {
        InvalidInput.unless(resamples >= 1000, "resamples", resamples + " are too few for the tails");
    }

    /**
     * Returns the interval of a statistic.
     *
     * @throws InvalidInput where the values, or their resamples, do not vary
     */
    public Interval interval(Sample values, ToDoubleFunction<Sample> statistic, Confidence confidence) {
        double estimate = statistic.applyAsDouble(values);
        double acceleration = Jackknife.of(values, statistic).acceleration();
        Sample estimates = estimates(values, statistic);
        double bias = bias(estimates, estimate);
        return new Interval(
                estimates.quantile(corrected(bias, acceleration, -Normal.upperQuantile(confidence.tail()))),
                estimates.quantile(corrected(bias, acceleration, Normal.upperQuantile(confidence.tail()))),
                confidence,
                IntervalMethod.BCA_BOOTSTRAP);
    }

    private Sample estimates(Sample values, ToDoubleFunction<Sample> statistic) {
        SplitMix random = new SplitMix(seed);
        double[] estimates = new double[resamples];
        double[] drawn = new double[values.size()];
        for (int i = 0; i < resamples; i++) {
            for (int draw = 0; draw < drawn.length; draw++) {
                drawn[draw] = values.value(random.below(drawn.length));
            }
            estimates[i] = statistic.applyAsDouble(Sample.of(values.name(), drawn));
        }
        return Sample.of(values.name(), estimates);
    }

    private double bias(Sample estimates, double estimate) {
        double below = 0;
        for (int i = 0; i < estimates.size(); i++) {
            double value = estimates.value(i);
            below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
        }
        InvalidInput.unless(
                below > 0 && below < resamples, estimates.name(), "all resamples lie on one side of the estimate");
        return Normal.quantile(below / resamples);
    }

    private static double corrected(double bias, double acceleration, double z) {
        double shifted = bias + z;
        return Normal.cumulative(bias + shifted / (1 - acceleration * shifted));
    }
}
