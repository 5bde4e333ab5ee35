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

    /** Returns values and targets one after the other. */
    public List<SegmentLift> all() {
        return Stream.concat(targets.stream(), values.stream()).toList();
    }
}
