package dev.oddline.statistics.interval;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The bootstrap of the mean of a second sample minus that of a first, with every pair of resamples enumerated instead of
 * drawn: no random numbers, the same bytes on each build. Percentile intervals of few values cover less often than they say;
 * show Welch's interval too.
 */
public final class DifferenceBootstrap {

    private final List<Weighted> differences;
    private final long resamples;

    /** A value that so many resamples have. */
    private record Weighted(double value, long count) {}

    private DifferenceBootstrap(List<Weighted> differences, long resamples) {
        this.differences = differences;
        this.resamples = resamples;
    }

    /**
     * Returns the bootstrap of two samples.
     *
     * @throws InvalidInput above {@link ExhaustiveBootstrap#MOST_VALUES} values, or for a single one, on a side
     */
    public static DifferenceBootstrap of(Sample first, Sample second) {
        List<Weighted> one = means(first);
        List<Weighted> two = means(second);
        List<Weighted> differences = new ArrayList<>(one.size() * two.size());
        long resamples = 0;
        for (Weighted a : one) {
            for (Weighted b : two) {
                long count = a.count * b.count;
                differences.add(new Weighted(b.value - a.value, count));
                resamples += count;
            }
        }
        differences.sort(Comparator.comparingDouble(Weighted::value));
        return new DifferenceBootstrap(differences, resamples);
    }

    /** Returns the number of pairs of resamples. */
    public long resamples() {
        return resamples;
    }

    /** Returns the percentile interval (quantiles of type 7). */
    public Interval percentileInterval(Confidence confidence) {
        return new Interval(
                quantile(confidence.tail()),
                quantile(1 - confidence.tail()),
                confidence,
                IntervalMethod.EXHAUSTIVE_BOOTSTRAP);
    }

    private double quantile(double probability) {
        double position = probability * (resamples - 1);
        long below = (long) StrictMath.floor(position);
        double low = at(below);
        return low + (position - below) * (at(StrictMath.min(resamples - 1, below + 1)) - low);
    }

    private double at(long rank) {
        long passed = 0;
        for (Weighted one : differences) {
            passed += one.count;
            if (rank < passed) {
                return one.value;
            }
        }
        throw new IllegalStateException("rank " + rank + " of " + resamples);
    }

    /** Resamples that hold the same values count together: 462 means instead of 46 656 of six values. */
    private static List<Weighted> means(Sample values) {
        int n = values.size();
        InvalidInput.unless(n > 1, values.name(), "a single value cannot be resampled");
        InvalidInput.unless(
                n <= ExhaustiveBootstrap.MOST_VALUES,
                values.name(),
                n + " values are too many to enumerate their resamples");
        List<Weighted> means = new ArrayList<>();
        add(values, 0, n, 0, 1, means);
        return means;
    }

    /** Takes the value at a place 0 to {@code left} times, of which there are so many ways. */
    private static void add(Sample values, int place, int left, double sum, long ways, List<Weighted> means) {
        if (place == values.size() - 1) {
            means.add(new Weighted((sum + left * values.value(place)) / values.size(), ways));
            return;
        }
        long chosen = ways;
        for (int times = 0; times <= left; times++) {
            add(values, place + 1, left - times, sum + times * values.value(place), chosen, means);
            chosen = chosen * (left - times) / (times + 1);
        }
    }
}
