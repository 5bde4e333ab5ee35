package dev.oddline.statistics.interval;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;

/**
 * The bootstrap of a mean with every resample enumerated instead of drawn (Fisher and Hall 1991): no random numbers, the
 * same bytes on each build. Percentile intervals of few values cover less often than they say; show the t interval too.
 */
public final class ExhaustiveBootstrap {

    /** Six values have 46 656 resamples. */
    public static final int MOST_VALUES = 6;

    private final Sample resampledMeans;
    private final Confidence confidence;
    private final double standardError;

    private ExhaustiveBootstrap(Sample resampledMeans, Confidence confidence, double standardError) {
        this.resampledMeans = resampledMeans;
        this.confidence = confidence;
        this.standardError = standardError;
    }

    /**
     * Returns the bootstrap of the mean of the values.
     *
     * @throws InvalidInput above {@link #MOST_VALUES} values, or for a single one
     */
    public static ExhaustiveBootstrap ofMean(Sample values, Confidence confidence) {
        int n = values.size();
        InvalidInput.unless(n > 1, values.name(), "a single value cannot be resampled");
        InvalidInput.unless(n <= MOST_VALUES, values.name(), n + " values are too many to enumerate their resamples");
        int resamples = 1;
        for (int i = 0; i < n; i++) {
            resamples *= n;
        }
        double[] means = new double[resamples];
        for (int resample = 0; resample < resamples; resample++) {
            double sum = 0;
            for (int draw = 0, rest = resample; draw < n; draw++, rest /= n) {
                sum += values.value(rest % n);
            }
            means[resample] = sum / n;
        }
        double error = StrictMath.sqrt(values.squaredDeviations()) / n;
        return new ExhaustiveBootstrap(Sample.of(values.name(), means), confidence, error);
    }

    /** Returns the number of resamples, n^n. */
    public int resamples() {
        return resampledMeans.size();
    }

    /** Returns the percentile interval (quantiles of type 7). */
    public Interval percentileInterval() {
        return new Interval(
                resampledMeans.quantile(confidence.tail()),
                resampledMeans.quantile(1 - confidence.tail()),
                confidence,
                IntervalMethod.EXHAUSTIVE_BOOTSTRAP);
    }

    /** Returns the standard deviation of all resampled means. */
    public double standardError() {
        return standardError;
    }
}
