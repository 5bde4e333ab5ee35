package dev.oddline.statistics.interval;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import java.util.List;

/**
 * The bootstrap of the mean of a second sample minus that of a first, with every pair of resamples enumerated. Percentile
 * intervals of few values cover less often than they say; show Welch's interval too.
 */
public final class DifferenceBootstrap {
    private final MeansBootstrap means;

    private DifferenceBootstrap(MeansBootstrap means) {
        this.means = means;
    }

    /**
     * Returns the bootstrap of two samples.
     *
     * @throws InvalidInput above {@link ExhaustiveBootstrap#MOST_VALUES} values, or for a single one, on a side
     */
    public static DifferenceBootstrap of(Sample first, Sample second) {
        return new DifferenceBootstrap(MeansBootstrap.of(List.of(first, second), means -> means[1] - means[0]));
    }

    /** Returns the number of pairs of resamples. */
    public long resamples() {
        return means.resamples();
    }

    /** Returns the percentile interval (quantiles of type 7). */
    public Interval percentileInterval(Confidence confidence) {
        return means.percentileInterval(confidence);
    }
}
