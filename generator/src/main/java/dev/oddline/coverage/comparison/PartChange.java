package dev.oddline.coverage.comparison;

import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.record.OddValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One metric of two evaluations in one part of the ODD, or as a whole.
 *
 * @param part of several values of an attribute any fits; without any it is all that was evaluated
 * @param before empty where the first evaluation has no figure
 * @param after empty where the second evaluation has no figure
 * @param change of the two figures; empty where one is missing. Its segment is the whole, as the part may be several
 */
public record PartChange(
        AssessedMetric metric,
        OddValues part,
        Optional<SegmentFigure> before,
        Optional<SegmentFigure> after,
        Optional<SegmentChange> change) {
    private static final double LEVEL = 0.05;

    /** Returns what both figures counted, such as {@code case}; empty where one does not say, or they counted other things. */
    public Optional<String> unitCounted() {
        return after.flatMap(SegmentFigure::unitCounted)
                .filter(unit -> before.flatMap(SegmentFigure::unitCounted)
                        .filter(unit::equals)
                        .isPresent());
    }

    /** Returns whether it is about all that was evaluated. */
    public boolean isWhole() {
        return part.byAttribute().isEmpty();
    }

    /** Returns whether the figure moved to the worse side, shown or not. */
    public boolean isWorse() {
        return metric.isWorse(change.map(SegmentChange::difference).orElse(0.0));
    }

    /** Returns whether the figure moved to the better side, shown or not. */
    public boolean isBetter() {
        return metric.isBetter(change.map(SegmentChange::difference).orElse(0.0));
    }

    /** Returns whether the difference is shown: its adjusted p is below 0.05. */
    public boolean isShown() {
        return change.flatMap(SegmentChange::adjustedP).filter(p -> p < LEVEL).isPresent();
    }

    /** Returns changes with their p adjusted for looking at all of them (Benjamini and Hochberg). */
    public static List<PartChange> adjusted(List<PartChange> changes) {
        List<SegmentChange> all = PerformanceComparison.adjusted(
                changes.stream().flatMap(one -> one.change().stream()).toList());
        List<PartChange> adjusted = new ArrayList<>();
        int next = 0;
        for (PartChange one : changes) {
            adjusted.add(
                    one.change().isEmpty()
                            ? one
                            : new PartChange(
                                    one.metric(), one.part(), one.before(), one.after(), Optional.of(all.get(next++))));
        }
        return adjusted;
    }
}
