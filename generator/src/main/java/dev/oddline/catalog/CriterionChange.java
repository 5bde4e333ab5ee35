package dev.oddline.catalog;

import dev.oddline.record.Decision;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.RecordId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A release criterion that is met where it was missed, or the other way round, or that a new decision misses.
 *
 * @param metric name of the metric
 * @param segment the ODD segment as it is written; empty for all
 * @param before whether it was met; empty if it was not there or could not be told
 * @param after whether it is met now
 */
public record CriterionChange(
        RecordId decision, String metric, String segment, Optional<Boolean> before, boolean after) {

    /** Returns the criteria whose verdict differs, in the order of the decisions and their files. */
    public static List<CriterionChange> between(Catalog before, Catalog after) {
        List<CriterionChange> changes = new ArrayList<>();
        after.records(Decision.class).forEach(decision -> {
            Optional<Decision> old = before.find(decision.id(), Decision.class);
            for (Decision.Criterion criterion : decision.criteria()) {
                Optional<Boolean> now = met(criterion, after);
                Optional<Boolean> was = old.flatMap(d -> d.criteria().stream()
                                .filter(c -> name(c).equals(name(criterion))
                                        && segment(c).equals(segment(criterion)))
                                .findFirst())
                        .flatMap(c -> met(c, before));
                boolean flips = was.isPresent() ? !was.equals(now) : old.isEmpty() && now.equals(Optional.of(false));
                if (now.isPresent() && flips) {
                    changes.add(
                            new CriterionChange(decision.id(), name(criterion), segment(criterion), was, now.get()));
                }
            }
        });
        return List.copyOf(changes);
    }

    /** Computed from the evaluation where it can be, else what the decision itself states. */
    private static Optional<Boolean> met(Decision.Criterion criterion, Catalog catalog) {
        Optional<BigDecimal> value = criterion.segment().isGiven()
                ? criterion.value().value()
                : criterion
                        .evaluation()
                        .value()
                        .flatMap(e -> catalog.find(e, Evaluation.class))
                        .flatMap(e -> Optional.ofNullable(
                                e.results().metrics().orElse(Map.of()).get(name(criterion))))
                        .flatMap(v -> v.value().value())
                        .flatMap(MetricNumber::finite)
                        .or(() -> criterion.value().value());
        Optional<Metric.Direction> direction = criterion
                .metric()
                .value()
                .flatMap(m -> catalog.find(m, Metric.class))
                .flatMap(m -> m.direction().value());
        Optional<BigDecimal> required = criterion.required().value();
        if (value.isEmpty() || direction.isEmpty() || required.isEmpty()) {
            return criterion.met().value();
        }
        int compared = value.get().compareTo(required.get());
        return Optional.of(direction.get() == Metric.Direction.HIGHER ? compared >= 0 : compared <= 0);
    }

    private static String name(Decision.Criterion criterion) {
        return criterion.metric().value().map(RecordId::value).orElse("");
    }

    private static String segment(Decision.Criterion criterion) {
        return criterion
                .segment()
                .value()
                .map(odd -> odd.byAttribute().entrySet().stream()
                        .map(e -> e.getKey() + ": " + String.join("|", e.getValue()))
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }
}
