package dev.oddline.selection.round.effect;

import dev.oddline.coverage.comparison.SegmentChange;
import dev.oddline.statistics.Interval;
import java.util.Optional;

/**
 * What a round's labels changed in one ODD segment.
 *
 * @param change between runs that differ in their data
 * @param delivered labels of the round in the segment; empty where its pool can't be read in these words
 */
public record SegmentGain(SegmentChange change, Optional<Long> delivered) {

    /** Returns the change for each delivered label of the segment; empty if none was delivered, or nobody knows. */
    public Optional<Double> perLabel() {
        return delivered.filter(count -> count > 0).map(count -> change.difference() / count);
    }

    /** Returns the interval of that; empty where the change has none. */
    public Optional<Interval> intervalPerLabel() {
        return delivered
                .filter(count -> count > 0)
                .flatMap(count -> change.interval().map(interval -> interval.times(1.0 / count)));
    }
}
