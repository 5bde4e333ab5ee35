package dev.oddline.catalog;

import dev.oddline.record.Metric;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import dev.oddline.record.RecordId;
import dev.oddline.record.Stated;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A metric of a record beside the same metric of the record that it is compared with.
 *
 * @param against the baseline, the record it replaces, or itself as it was before
 * @param metric its name
 */
public record MetricChange(
        RecordId record,
        RecordId against,
        String metric,
        MetricValue before,
        MetricValue after,
        Optional<Metric> definition) {

    /** What can be said of a difference. */
    public enum Verdict {
        BETTER,
        WORSE,
        /** The intervals are apart, but the metric's direction is not recorded. */
        DIFFERENT,
        /** The intervals overlap. */
        NOT_SHOWN,
        /** A value or an interval is missing, or the value lies outside of it. */
        NO_INTERVAL
    }

    /** Returns the new value less the old one, in the metric's unit; empty if one is no finite number. */
    public Optional<BigDecimal> difference() {
        return number(after).flatMap(now -> number(before).map(now::subtract));
    }

    /** Returns what the 95 % intervals of the two values say, as the pages do. */
    public Verdict verdict() {
        if (!liesInItsInterval(before) || !liesInItsInterval(after)) {
            return Verdict.NO_INTERVAL;
        }
        boolean above = end(after.low()).compareTo(end(before.high())) > 0;
        boolean below = end(after.high()).compareTo(end(before.low())) < 0;
        if (!above && !below) {
            return Verdict.NOT_SHOWN;
        }
        return direction()
                .map(better -> above == (better == Metric.Direction.HIGHER) ? Verdict.BETTER : Verdict.WORSE)
                .orElse(Verdict.DIFFERENT);
    }

    /** Returns which way is better, if that is recorded. */
    public Optional<Metric.Direction> direction() {
        return definition.flatMap(d -> d.direction().value());
    }

    /** Returns the metric's unit; empty for a plain number. */
    public String unit() {
        return definition
                .flatMap(d -> d.unit().value())
                .filter(unit -> !unit.equals("1"))
                .orElse("");
    }

    private static boolean liesInItsInterval(MetricValue value) {
        Optional<BigDecimal> number = number(value);
        return number.isPresent()
                && value.low()
                        .value()
                        .filter(low -> low.compareTo(number.get()) <= 0)
                        .isPresent()
                && value.high()
                        .value()
                        .filter(high -> high.compareTo(number.get()) >= 0)
                        .isPresent();
    }

    private static BigDecimal end(Stated<BigDecimal> stated) {
        return stated.value().orElseThrow();
    }

    private static Optional<BigDecimal> number(MetricValue value) {
        return value.value().value().flatMap(MetricNumber::finite);
    }
}
