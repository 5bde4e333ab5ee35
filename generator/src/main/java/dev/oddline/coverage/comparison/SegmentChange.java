package dev.oddline.coverage.comparison;

import dev.oddline.odd.OddSegment;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;
import java.util.Optional;

/**
 * How one ODD segment differs.
 *
 * @param first the value before, in the metric's unit; of several runs their mean, of scenes that are pairs the mean of these, so
 *     that interval and p are about the difference shown
 * @param second the value after
 * @param n number of scenes, drives or runs that the test rests on, both sides together where they are not pairs
 * @param unitCounted what the figures of both sides counted, such as {@code scene}; empty where they do not say, or differ
 * @param interval 95 %, of second minus first; empty where none can be given
 * @param p two-sided, 0..1; empty where no test is possible
 * @param adjustedP for looking at all segments (Benjamini and Hochberg)
 * @param power what the runs behind it can show; empty for anything but several seeds on both sides
 */
public record SegmentChange(
        OddSegment segment,
        double first,
        double second,
        long n,
        Optional<String> unitCounted,
        ComparisonBasis basis,
        Optional<Interval> interval,
        Optional<Double> p,
        Optional<Double> adjustedP,
        Optional<SeedPower> power) {

    public SegmentChange {
        InvalidInput.finite("first", first);
        InvalidInput.finite("second", second);
    }

    /** Returns second minus first, in the metric's unit. */
    public double difference() {
        return second - first;
    }

    SegmentChange adjusted(Optional<Double> adjusted) {
        return new SegmentChange(segment, first, second, n, unitCounted, basis, interval, p, adjusted, power);
    }

    SegmentChange counting(Optional<String> unit) {
        return new SegmentChange(segment, first, second, n, unit, basis, interval, p, adjustedP, power);
    }
}
