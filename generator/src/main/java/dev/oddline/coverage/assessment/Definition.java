package dev.oddline.coverage.assessment;

import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.Requirement.Better;
import dev.oddline.record.Metric;
import dev.oddline.record.Metric.MetricKind;
import dev.oddline.record.RecordId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the definition of a metric says that matters here.
 *
 * @param better which side is the good one; empty where nobody says: then nothing is judged by it
 * @param whole what all of a proportion is in its unit: 1, or 100 where it is in percent
 */
public record Definition(
        RecordId id,
        Optional<Better> better,
        Optional<MetricKind> kind,
        Optional<String> unit,
        Optional<Metric.Range> range,
        double whole) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Returns what is known of a metric.
     *
     * @param metric its definition, if there is one
     */
    public static Definition of(RecordId id, Optional<Metric> metric) {
        Optional<String> unit = metric.flatMap(m -> m.unit().value());
        Optional<Metric.Range> range = metric.flatMap(m -> m.range().value());
        boolean percent = unit.filter(u -> u.equals("%") || u.equals("percent")).isPresent()
                || range.flatMap(r -> r.max().value())
                        .filter(max -> max.compareTo(HUNDRED) == 0)
                        .isPresent();
        return new Definition(
                id,
                metric.flatMap(m -> m.direction().value()).map(Definition::better),
                metric.flatMap(m -> m.metricKind().value()),
                unit,
                range,
                percent ? 100 : 1);
    }

    private static Better better(Metric.Direction direction) {
        return switch (direction) {
            case HIGHER -> Better.HIGHER;
            case LOWER -> Better.LOWER;
        };
    }

    /**
     * Returns the metric as figures are held against each other or a requirement.
     *
     * @param task that it is looked at for, if one is stated
     * @param leastUsefulGain in the metric's unit, 0 or more
     */
    public AssessedMetric assessed(Optional<String> task, double leastUsefulGain) {
        return new AssessedMetric(id, task, better, kind, unit, whole, leastUsefulGain);
    }

    boolean is(MetricKind other) {
        return kind.filter(k -> k == other).isPresent();
    }

    /** Returns how far a value falls short of another, in the unit; below 0 where it is better. Without a direction a lower value does. */
    double shortfall(double value, double required) {
        return -better.orElse(Better.HIGHER).gain(value - required);
    }
}
