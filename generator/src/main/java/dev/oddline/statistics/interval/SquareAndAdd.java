package dev.oddline.statistics.interval;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;

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
        double below = StrictMath.hypot(first - ofFirst.low(), ofSecond.high() - second);
        double above = StrictMath.hypot(ofFirst.high() - first, second - ofSecond.low());
        return new Interval(difference - below, difference + above, confidence, IntervalMethod.SQUARE_AND_ADD);
    }
}
