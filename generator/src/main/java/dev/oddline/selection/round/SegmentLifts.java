package dev.oddline.selection.round;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was chosen more or less often than it was offered.
 *
 * @param values of each attribute, those that occur in the pool, in the order of the taxonomy; that of which nothing is known
 *     last
 * @param targets segments that targets name, in their order
 */
public record SegmentLifts(List<SegmentLift> values, List<SegmentLift> targets) {

    public SegmentLifts {
        values = List.copyOf(values);
        targets = List.copyOf(targets);
    }

    /** Returns the values that are no segment of a target, in their order. */
    public List<SegmentLift> others() {
        return values.stream().filter(one -> !targets.contains(one)).toList();
    }

    /** Returns the segments of targets, then the other values. */
    public List<SegmentLift> all() {
        return Stream.concat(targets.stream(), others().stream()).toList();
    }
}
