package dev.oddline.statistics.interval;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.distribution.Normal;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A rate over segments, each counted by its exposure in the field instead of its share of the data set (post-stratified
 * mean, Cochran 1977, 5A.9).
 *
 * @param segments one or more, each with its weight; weights count relative to their sum
 */
public record ExposureWeighted(List<Segment> segments) {

    /**
     * One segment.
     *
     * @param weight its exposure, above 0, in the unit of the others
     * @param observed of 2 trials or more
     */
    public record Segment(double weight, Proportion observed) {

        public Segment {
            InvalidInput.positive("weight", weight);
            InvalidInput.unless(observed.trials() > 1, "trials", "a single trial has no variance");
        }

        boolean hasNoVariance() {
            return observed.successes() == 0 || observed.failures() == 0;
        }
    }

    public ExposureWeighted {
        segments = List.copyOf(segments);
        InvalidInput.unless(!segments.isEmpty(), "segments", "none");
    }

    /** Returns the weighted rate, 0..1. */
    public double rate() {
        double sum = 0;
        for (Segment segment : segments) {
            sum += segment.weight() * segment.observed().rate();
        }
        return sum / totalWeight();
    }

    /** Returns the rate of all trials together, which weighs segments by their share of the data set. */
    public double unweightedRate() {
        long successes = segments.stream()
                .mapToLong(segment -> segment.observed().successes())
                .sum();
        long trials = segments.stream()
                .mapToLong(segment -> segment.observed().trials())
                .sum();
        return (double) successes / trials;
    }

    /**
     * Returns the standard error of the rate, from the variances p(1 - p)/(n - 1). A segment of
     * {@link #withoutVariance()} adds nothing to it: it is then too small.
     */
    public double standardError() {
        return standardError(segment -> {
            double rate = segment.observed().rate();
            return rate * (1 - rate) / (segment.observed().trials() - 1);
        });
    }

    /** Returns the standard error with half a success and half a failure more in each segment, for segments without variance. */
    public double smoothedStandardError() {
        return standardError(segment -> {
            double trials = segment.observed().trials() + 1.0;
            double rate = (segment.observed().successes() + 0.5) / trials;
            return rate * (1 - rate) / (trials - 1);
        });
    }

    /** Returns the rate plus and minus standard errors, cut to 0..1. */
    public Interval wald(Confidence confidence) {
        double reach = Normal.upperQuantile(confidence.tail()) * standardError();
        return new Interval(
                StrictMath.max(0, rate() - reach), StrictMath.min(1, rate() + reach), confidence, IntervalMethod.WALD);
    }

    /** Returns the segments where nothing or everything succeeded, in their order. */
    public List<Segment> withoutVariance() {
        return segments.stream().filter(Segment::hasNoVariance).toList();
    }

    /** Returns the segment of the lowest rate, the first of several. */
    public Segment lowest() {
        return segments.stream()
                .min(Comparator.comparingDouble(segment -> segment.observed().rate()))
                .orElseThrow();
    }

    /** Returns how many equally weighted trials would tell as much (Kish 1965); at most the trials there are. */
    public double effectiveTrials() {
        double total = totalWeight();
        double sum = 0;
        for (Segment segment : segments) {
            double share = segment.weight() / total;
            sum += share * share / segment.observed().trials();
        }
        return 1 / sum;
    }

    private double standardError(ToDoubleFunction<Segment> variance) {
        double total = totalWeight();
        double sum = 0;
        for (Segment segment : segments) {
            double share = segment.weight() / total;
            sum += share * share * variance.applyAsDouble(segment);
        }
        return StrictMath.sqrt(sum);
    }

    private double totalWeight() {
        double sum = 0;
        for (Segment segment : segments) {
            sum += segment.weight();
        }
        return InvalidInput.finite("weights", sum);
    }
}
