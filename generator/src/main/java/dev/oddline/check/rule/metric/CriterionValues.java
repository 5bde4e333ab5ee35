package dev.oddline.check.rule.metric;

import dev.oddline.catalog.Catalog;
import dev.oddline.record.Decision;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.RecordId;
import java.math.BigDecimal;
import java.util.Optional;

/** What a criterion of a decision rests on: the value that it states, and that of its evaluation. */
final class CriterionValues {
    private CriterionValues() {}

    /** Returns what the evaluation states for the metric as a whole; empty for a criterion of an ODD segment. */
    static Optional<BigDecimal> measured(Catalog catalog, Decision.Criterion criterion) {
        return criterion.segment().isGiven()
                ? Optional.empty()
                : criterion
                        .evaluation()
                        .value()
                        .flatMap(id -> catalog.find(id, Evaluation.class))
                        .flatMap(e -> e.results().metrics().value())
                        .flatMap(metrics -> criterion
                                .metric()
                                .value()
                                .flatMap(metric -> Optional.ofNullable(metrics.get(metric.value()))))
                        .flatMap(value -> value.value().value())
                        .flatMap(MetricNumber::finite);
    }

    /**
     * Returns whether the value of a criterion, or of its evaluation where it states none, is enough; empty where a value, what
     * is required or the direction of the metric is not known.
     */
    static Optional<Boolean> isEnough(Catalog catalog, Decision.Criterion criterion) {
        Optional<BigDecimal> value = criterion.value().value().or(() -> measured(catalog, criterion));
        Optional<BigDecimal> required = criterion.required().value();
        return value.isEmpty() || required.isEmpty()
                ? Optional.empty()
                : direction(catalog, criterion).map(d -> isEnough(d, value.get(), required.get()));
    }

    /** Returns which side of what is required is the good one, by the definition of the metric. */
    static Optional<Metric.Direction> direction(Catalog catalog, Decision.Criterion criterion) {
        Optional<RecordId> metric = criterion.metric().value();
        return metric.flatMap(id -> catalog.find(id, Metric.class))
                .flatMap(m -> m.direction().value());
    }

    static boolean isEnough(Metric.Direction direction, BigDecimal value, BigDecimal required) {
        return switch (direction) {
            case HIGHER -> value.compareTo(required) >= 0;
            case LOWER -> value.compareTo(required) <= 0;
        };
    }
}
