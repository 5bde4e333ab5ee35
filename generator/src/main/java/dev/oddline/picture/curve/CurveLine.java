package dev.oddline.picture.curve;

import java.util.List;
import java.util.Optional;

/**
 * One line of a plot.
 *
 * @param label set at the end of the line: name and last value
 * @param baseline whether it is the dashed one
 * @param points in the order of their steps
 */
public record CurveLine(String label, boolean baseline, List<CurvePoint> points) {

    public CurveLine {
        points = List.copyOf(points);
    }

    /** Returns the last point that can be drawn. */
    Optional<CurvePoint> last() {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (Double.isFinite(points.get(i).value())) {
                return Optional.of(points.get(i));
            }
        }
        return Optional.empty();
    }
}
