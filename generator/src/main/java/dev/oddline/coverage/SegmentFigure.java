package dev.oddline.coverage;

import dev.oddline.statistics.InvalidInput;
import java.util.Optional;

/**
 * How well a model does in one ODD segment.
 *
 * @param value of the metric, in its unit; finite
 * @param n number of units that were counted, 0 or more; empty where the table does not say
 * @param unitCounted such as {@code scene}; empty where the table does not say
 * @param interval 95 %, or why there is none
 * @param shrunk the value drawn towards the others by as much as its n is small, in the metric's unit; empty where the
 *     segments do not tell how much they vary
 * @param adjustedP probability, 0..1, of a figure at least as far from the requirement if the requirement were just met,
 *     adjusted by Benjamini and Hochberg for the segments looked at; empty without an interval or a requirement
 */
public record SegmentFigure(
        double value,
        Optional<Long> n,
        Optional<String> unitCounted,
        FigureInterval interval,
        Optional<Double> shrunk,
        Optional<Double> adjustedP,
        FigureSource source) {

    public SegmentFigure {
        InvalidInput.finite("value", value);
        n.ifPresent(count -> InvalidInput.count("n", count));
        adjustedP.ifPresent(p -> InvalidInput.probability("adjusted p", p));
    }
}
