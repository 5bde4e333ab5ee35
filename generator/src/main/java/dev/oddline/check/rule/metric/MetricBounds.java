package dev.oddline.check.rule.metric;

import dev.oddline.catalog.Catalog;
import dev.oddline.message.Message;
import dev.oddline.record.Metric;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a metric can have, both ends included.
 *
 * @param least empty if there is no end
 * @param most empty if there is no end
 */
record MetricBounds(Metric metric, Optional<BigDecimal> least, Optional<BigDecimal> most) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Returns those of all metrics that have a record, by id. */
    static Map<String, MetricBounds> of(Catalog catalog) {
        Map<String, MetricBounds> bounds = new HashMap<>();
        catalog.records(Metric.class).forEach(metric -> bounds.put(metric.id().value(), MetricBounds.of(metric)));
        return bounds;
    }

    /** Returns the range in the metric's record; what that leaves open, by the kind and unit of the metric. */
    static MetricBounds of(Metric metric) {
        Metric.MetricKind kind = metric.metricKind().orElse(Metric.MetricKind.OTHER);
        boolean isShare = kind == Metric.MetricKind.PROPORTION;
        Optional<BigDecimal> zero =
                isShare || kind == Metric.MetricKind.RATE ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        Optional<BigDecimal> one = isShare
                ? Optional.of(metric.unit().orElse("").equals("%") ? HUNDRED : BigDecimal.ONE)
                : Optional.empty();
        Optional<Metric.Range> range = metric.range().value();
        return new MetricBounds(
                metric,
                range.flatMap(r -> r.min().value()).or(() -> zero),
                range.flatMap(r -> r.max().value()).or(() -> one));
    }

    /** Returns whether the metric can have a value. */
    boolean admits(BigDecimal number) {
        return least.filter(l -> number.compareTo(l) < 0).isEmpty()
                && most.filter(m -> number.compareTo(m) > 0).isEmpty();
    }

    /** Returns what says that the metric can't have a value. */
    Message fact(BigDecimal number) {
        return Message.of(
                "metric-out-of-range",
                metric.id().value(),
                number.toPlainString(),
                least.map(BigDecimal::toPlainString).orElse("−∞"),
                most.map(BigDecimal::toPlainString).orElse("∞"));
    }

    /** Returns what helps with such a value. */
    Message help(BigDecimal number) {
        boolean isPercentage =
                most.filter(m -> m.compareTo(BigDecimal.ONE) == 0).isPresent()
                        && number.compareTo(BigDecimal.ONE) > 0
                        && number.compareTo(HUNDRED) <= 0;
        return Message.of(
                isPercentage ? "metric-out-of-range.percent" : "metric-out-of-range.help",
                metric.id().value(),
                metric.unit().orElse("1"));
    }
}
