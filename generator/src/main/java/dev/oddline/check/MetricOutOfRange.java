package dev.oddline.check;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import dev.oddline.record.RecordId;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import dev.oddline.source.Span;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/** A value can't be one of its metric: outside its range, or a share outside 0 to 1. */
final class MetricOutOfRange implements CatalogRule {
    private static final Rule RULE = new Rule("metric-out-of-range", Severity.ERROR);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (Results results : Results.of(input.catalog())) {
            results.metrics()
                    .forEach((name, value) -> input.catalog()
                            .find(new RecordId(Kind.METRIC, name), Metric.class)
                            .ifPresent(metric -> check(metric, value)
                                    .ifPresent(wrong -> found.accept(Diagnostic.of(
                                                    RULE,
                                                    new Location(results.entry().path(), wrong.span()),
                                                    Message.of(
                                                            "metric-out-of-range",
                                                            name,
                                                            wrong.number().toPlainString(),
                                                            least(metric)
                                                                    .map(BigDecimal::toPlainString)
                                                                    .orElse("−∞"),
                                                            most(metric)
                                                                    .map(BigDecimal::toPlainString)
                                                                    .orElse("∞")))
                                            .withHelp(Message.of(
                                                    isPercentage(metric, wrong.number())
                                                            ? "metric-out-of-range.percent"
                                                            : "metric-out-of-range.help",
                                                    name,
                                                    metric.unit().orElse("1")))))));
        }
    }

    private record Wrong(BigDecimal number, Span span) {}

    /** Returns the first number that is out of range: the value, then the ends of its interval. */
    private static Optional<Wrong> check(Metric metric, MetricValue value) {
        if (value.value() instanceof Stated.Given<MetricNumber> number) {
            Optional<BigDecimal> finite = number.given().finite();
            if (finite.isPresent() && !isIn(metric, finite.get())) {
                return finite.map(n -> new Wrong(n, number.span()));
            }
        }
        return end(metric, value.low()).or(() -> end(metric, value.high()));
    }

    private static Optional<Wrong> end(Metric metric, Stated<BigDecimal> end) {
        return end instanceof Stated.Given<BigDecimal> given && !isIn(metric, given.given())
                ? Optional.of(new Wrong(given.given(), given.span()))
                : Optional.empty();
    }

    private static boolean isIn(Metric metric, BigDecimal number) {
        return least(metric).filter(l -> number.compareTo(l) < 0).isEmpty()
                && most(metric).filter(m -> number.compareTo(m) > 0).isEmpty();
    }

    private static Optional<BigDecimal> least(Metric metric) {
        Optional<BigDecimal> stated =
                metric.range().value().flatMap(r -> r.min().value());
        boolean fromZero = metric.metricKind()
                .value()
                .filter(k -> k == Metric.MetricKind.PROPORTION || k == Metric.MetricKind.RATE)
                .isPresent();
        return stated.isEmpty() && fromZero ? Optional.of(BigDecimal.ZERO) : stated;
    }

    private static Optional<BigDecimal> most(Metric metric) {
        Optional<BigDecimal> stated =
                metric.range().value().flatMap(r -> r.max().value());
        boolean share = metric.metricKind()
                .value()
                .filter(k -> k == Metric.MetricKind.PROPORTION)
                .isPresent();
        return stated.isEmpty() && share
                ? Optional.of(metric.unit().orElse("").equals("%") ? HUNDRED : BigDecimal.ONE)
                : stated;
    }

    private static boolean isPercentage(Metric metric, BigDecimal number) {
        return most(metric).filter(m -> m.compareTo(BigDecimal.ONE) == 0).isPresent()
                && number.compareTo(BigDecimal.ONE) > 0
                && number.compareTo(HUNDRED) <= 0;
    }
}
