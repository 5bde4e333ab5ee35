package dev.oddline.statistics.interval;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.distribution.Normal;
import java.util.Optional;

/**
 * The difference of two figures of which only the intervals are known: their reaches add up as squares, as if the two were
 * independent (Zou and Donner 2008).
 *
 * @param first a figure within its interval
 * @param second what is subtracted from it, within its interval
 */
public record SquareAndAdd(double first, Interval ofFirst, double second, Interval ofSecond) {

    /** Returns the interval of the first figure minus the second, with the confidence of both. */
    public Interval interval(Confidence confidence) {
        double difference = first - second;
        return new Interval(difference - below(), difference + above(), confidence, IntervalMethod.SQUARE_AND_ADD);
    }

    /**
     * Returns the two-sided p of no difference, 0..1, with the reach of the interval on the side of 0 for that of a normal
     * estimate: it is below the rest of the confidence exactly where 0 is outside the interval. Empty where that reach is 0.
     *
     * @param confidence of both intervals
     */
    public Optional<Double> p(Confidence confidence) {
        double difference = first - second;
        double reach = difference > 0 ? below() : above();
        return reach > 0
                ? Optional.of(Normal.twoSided(difference / reach * Normal.upperQuantile(confidence.tail())))
                : Optional.empty();
    }

    private double below() {
        return StrictMath.hypot(first - ofFirst.low(), ofSecond.high() - second);
    }

    private double above() {
        return StrictMath.hypot(ofFirst.high() - first, second - ofSecond.low());
    }
}
