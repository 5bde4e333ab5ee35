package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Requirement.Better;
import dev.oddline.record.Metric;
import dev.oddline.record.Metric.MetricKind;
import dev.oddline.record.RecordId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the definition of a metric says that matters here.
 *
 * @param whole what all of a proportion is in its unit: 1, or 100 where it is in percent
 */
public record Definition(
        RecordId id,
        Better better,
        Optional<MetricKind> kind,
        Optional<String> unit,
        Optional<Metric.Range> range,
        double whole) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Returns what is known of a metric.
     *
     * @param metric its definition; without one, higher is taken as better
     */
    public static Definition of(RecordId id, Optional<Metric> metric) {
        Optional<String> unit = metric.flatMap(m -> m.unit().value());
        Optional<Metric.Range> range = metric.flatMap(m -> m.range().value());
        boolean percent = unit.filter(u -> u.equals("%") || u.equals("percent")).isPresent()
                || range.flatMap(r -> r.max().value())
                        .filter(max -> max.compareTo(HUNDRED) == 0)
                        .isPresent();
        boolean lower = metric.flatMap(m -> m.direction().value())
                .filter(d -> d == Metric.Direction.LOWER)
                .isPresent();
        return new Definition(
                id,
                lower ? Better.LOWER : Better.HIGHER,
                metric.flatMap(m -> m.metricKind().value()),
                unit,
                range,
                percent ? 100 : 1);
    }

    boolean is(MetricKind other) {
        return kind.filter(k -> k == other).isPresent();
    }

    /** Returns how far a value falls short of another, in the unit; below 0 where it is better. */
    double shortfall(double value, double required) {
        return better == Better.HIGHER ? required - value : value - required;
    }
}
