package dev.oddline.imports.mlflow;

import java.util.List;

/**
 * All logged values of one metric of one run.
 *
 * @param key may contain {@code /}
 * @param points at least one; by step, then time, then as they were written
 */
record MetricSeries(String key, List<MetricPoint> points) {

    MetricSeries {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a series without a point: " + key);
        }
        points = points.stream().sorted().toList();
    }

    /** Returns the value at the highest step, there the latest in time, there the last that was written. */
    MetricValue last() {
        return points.get(points.size() - 1).value();
    }
}
