package dev.oddline.imports.mlflow;

import java.util.Comparator;

/**
 * One logged value of a metric. Ordered by step, then time.
 *
 * @param step as logged, 0 where none was
 * @param timestampMillis milliseconds since 1970-01-01T00:00Z
 */
record MetricPoint(long step, long timestampMillis, MetricValue value) implements Comparable<MetricPoint> {
    private static final Comparator<MetricPoint> ORDER =
            Comparator.comparingLong(MetricPoint::step).thenComparingLong(MetricPoint::timestampMillis);

    @Override
    public int compareTo(MetricPoint other) {
        return ORDER.compare(this, other);
    }
}
