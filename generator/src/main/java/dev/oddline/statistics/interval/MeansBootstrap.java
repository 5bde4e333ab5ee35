package dev.oddline.statistics.interval;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The bootstrap of a figure that follows from the means of several samples, with all resamples of all of them enumerated instead
 * of drawn: no random numbers, the same bytes on each build. Percentile intervals of few values cover less often than they say.
 */
public final class MeansBootstrap {
    private static final long MOST_FIGURES = 300_000;

    private final List<Weighted> figures;
    private final long resamples;

    /** A value that so many resamples have. */
    private record Weighted(double value, long count) {}

    private MeansBootstrap(List<Weighted> figures, long resamples) {
        this.figures = figures;
        this.resamples = resamples;
    }

    /**
     * Returns the bootstrap of a figure.
     *
     * @param figure of the means, {@code [sample]}; may be infinite
     * @throws InvalidInput above {@link ExhaustiveBootstrap#MOST_VALUES} values, or for a single one, of a sample; or if there are
     *     more than 300,000 different means together
     */
    public static MeansBootstrap of(List<Sample> samples, ToDoubleFunction<double[]> figure) {
        List<List<Weighted>> means = new ArrayList<>();
        long all = 1;
        for (Sample sample : samples) {
            means.add(means(sample));
            all *= means.get(means.size() - 1).size();
            InvalidInput.unless(all <= MOST_FIGURES, sample.name(), "there are too many resamples to enumerate");
        }
        List<Weighted> figures = new ArrayList<>((int) all);
        combine(means, new double[samples.size()], 0, 1, figure, figures);
        figures.sort(Comparator.comparingDouble(Weighted::value));
        return new MeansBootstrap(
                figures, figures.stream().mapToLong(Weighted::count).sum());
    }

    private static void combine(
            List<List<Weighted>> means,
            double[] chosen,
            int place,
            long count,
            ToDoubleFunction<double[]> figure,
            List<Weighted> into) {
        if (place == chosen.length) {
            into.add(new Weighted(figure.applyAsDouble(chosen.clone()), count));
            return;
        }
        for (Weighted mean : means.get(place)) {
            chosen[place] = mean.value;
            combine(means, chosen, place + 1, count * mean.count, figure, into);
        }
    }

    /** Returns the number of resamples of all samples together. */
    public long resamples() {
        return resamples;
    }

    /**
     * Returns the percentile interval (quantiles of type 7).
     *
     * @throws InvalidInput if an end of it is infinite
     */
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
        double high = at(StrictMath.min(resamples - 1, below + 1));
        return low == high ? low : low + (position - below) * (high - low);
    }

    private double at(long rank) {
        long passed = 0;
        for (Weighted one : figures) {
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
