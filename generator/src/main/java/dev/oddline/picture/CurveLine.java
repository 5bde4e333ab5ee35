package dev.oddline.picture;

import java.util.List;

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

    List<CurvePoint> finite() {
        return points.stream().filter(point -> Double.isFinite(point.value())).toList();
    }
}
