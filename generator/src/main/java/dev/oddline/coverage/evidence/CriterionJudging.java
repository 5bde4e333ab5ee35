package dev.oddline.coverage.evidence;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.assessment.EvaluationFigures;
import dev.oddline.coverage.assessment.TargetRequirements;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.Decision;
import dev.oddline.record.Evaluation;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.record.Settings;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the criteria of decisions against the evaluations that they name. */
final class CriterionJudging {
    private static final OddValues WHOLE = new OddValues(Map.of());

    private final Catalog catalog;
    private final SceneCounting counting;
    private final EvaluationFigures figures;
    private final TargetRequirements targets;

    CriterionJudging(Catalog catalog, SceneCounting counting, EvaluationFigures figures, TargetRequirements targets) {
        this.catalog = catalog;
        this.counting = counting;
        this.figures = figures;
        this.targets = targets;
    }

    JudgedCriterion judge(Decision.Criterion criterion) throws IOException {
        Optional<AssessedMetric> metric = criterion.metric().value().map(figures::metric);
        Optional<Evaluation> evaluation =
                criterion.evaluation().value().flatMap(id -> catalog.find(id, Evaluation.class));
        Optional<RecordId> taxonomy = evaluation.flatMap(figures::taxonomy);
        Optional<Requirement> requirement = metric.flatMap(
                m -> criterion.required().value().map(value -> new Requirement(value.doubleValue(), m.better())));
        Optional<SegmentFigure> figure = Optional.empty();
        boolean isRead = true;
        if (metric.isPresent() && evaluation.isPresent()) {
            figure = criterion.segment().isGiven()
                    ? figures.within(
                            evaluation.get(),
                            metric.get().id(),
                            criterion.segment().orElse(WHOLE))
                    : figures.overall(evaluation.get(), metric.get().id());
            isRead = figures.notRead(evaluation.get(), metric.get().id()).isEmpty();
        }
        return new JudgedCriterion(
                criterion,
                metric,
                taxonomy.flatMap(counting.taxonomies()::of),
                requirement,
                figure,
                outcome(metric, criterion.required().value(), figure, isRead),
                metric.map(m -> asked(m.id(), evaluation, taxonomy, criterion)).orElse(List.of()));
    }

    private static CriterionOutcome outcome(
            Optional<AssessedMetric> metric,
            Optional<BigDecimal> required,
            Optional<SegmentFigure> figure,
            boolean isRead) {
        if (figure.isEmpty() && !isRead) {
            return CriterionOutcome.TABLE_NOT_READ;
        }
        return metric.map(m -> CriterionOutcome.of(m, required, figure)).orElse(CriterionOutcome.NO_FIGURE);
    }

    private List<JudgedCriterion.Asked> asked(
            RecordId metric,
            Optional<Evaluation> evaluation,
            Optional<RecordId> taxonomy,
            Decision.Criterion criterion) {
        Optional<Double> required = criterion.required().value().map(BigDecimal::doubleValue);
        List<JudgedCriterion.Asked> asked = new ArrayList<>();
        taxonomy.ifPresent(words -> targets
                .of(metric, words, criterion.segment().orElse(WHOLE))
                .stream()
                .map(one -> new JudgedCriterion.Asked(
                        Optional.of(one.target()),
                        one.segment(),
                        one.requirement().value()))
                .forEach(asked::add));
        if (!criterion.segment().isGiven()) {
            catalog.settings().kpis().stream()
                    .filter(kpi -> kpi.metric().value().equals(Optional.of(metric)) && isOn(kpi, evaluation))
                    .flatMap(kpi -> kpi.target().value().stream())
                    .map(value ->
                            new JudgedCriterion.Asked(Optional.empty(), new OddSegment(Map.of()), value.doubleValue()))
                    .forEach(asked::add);
        }
        return asked.stream()
                .filter(one -> !Optional.of(one.value()).equals(required))
                .toList();
    }

    private static boolean isOn(Settings.Kpi kpi, Optional<Evaluation> evaluation) {
        return !kpi.dataset().isGiven()
                || kpi.dataset()
                        .value()
                        .equals(evaluation.flatMap(e -> e.material().dataset().value()));
    }
}
