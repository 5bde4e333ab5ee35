package dev.oddline.coverage.evidence;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.assessment.EvaluationFigures;
import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.coverage.comparison.PartChanges;
import dev.oddline.coverage.comparison.Predecessor;
import dev.oddline.coverage.comparison.Predecessors;
import dev.oddline.record.Deployment;
import dev.oddline.record.Evaluation;
import dev.oddline.record.ModelInRole;
import dev.oddline.record.OddValues;
import dev.oddline.record.Purpose;
import dev.oddline.record.RecordId;
import dev.oddline.record.Settings;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds where the figures of the settings stand. */
final class KpiReading {
    private static final OddValues WHOLE = new OddValues(Map.of());

    private final Catalog catalog;
    private final Predecessors predecessors;
    private final EvaluationFigures figures;
    private final PartChanges changes;
    private final Set<RecordId> driving;

    KpiReading(Catalog catalog, Predecessors predecessors, EvaluationFigures figures, PartChanges changes) {
        this.catalog = catalog;
        this.predecessors = predecessors;
        this.figures = figures;
        this.changes = changes;
        this.driving = driving(catalog);
    }

    private static Set<RecordId> driving(Catalog catalog) {
        Set<RecordId> models = new HashSet<>();
        catalog.records(Deployment.class)
                .filter(d -> !d.period().until().isGiven())
                .flatMap(d -> d.models().orElse(List.of()).stream())
                .map(ModelInRole::model)
                .forEach(model -> model.value().ifPresent(models::add));
        return models;
    }

    /** Returns where each figure stands, in the order of the settings. */
    List<KpiStanding> all() throws IOException {
        List<KpiStanding> standings = new ArrayList<>();
        for (Settings.Kpi kpi : catalog.settings().kpis()) {
            standings.add(standing(kpi));
        }
        List<PartChange> adjusted = PartChange.adjusted(
                standings.stream().flatMap(one -> one.change().stream()).toList());
        List<KpiStanding> together = new ArrayList<>();
        int next = 0;
        for (KpiStanding one : standings) {
            together.add(one.change().isEmpty() ? one : one.changed(adjusted.get(next++)));
        }
        return together;
    }

    private KpiStanding standing(Settings.Kpi kpi) throws IOException {
        Optional<RecordId> metric = kpi.metric().value();
        Optional<Evaluation> now = metric.flatMap(m -> latest(kpi, m));
        if (now.isEmpty()) {
            return KpiStanding.notEvaluated(kpi);
        }
        Optional<SegmentFigure> figure = figures.overall(now.get(), metric.get());
        KpiStanding standing = new KpiStanding(
                kpi,
                Optional.of(now.get().id()),
                drives(now.get()),
                figure,
                kpi.target().value().map(target -> outcome(metric.get(), target, figure)),
                Optional.empty(),
                Optional.empty());
        for (Predecessor before : predecessors.of(now.get().id())) {
            Optional<Evaluation> earlier =
                    catalog.find(before.evaluation(), Evaluation.class).filter(e -> states(e, metric.get()));
            if (earlier.isPresent()) {
                PartChange change = changes.of(earlier.get(), now.get(), metric.get(), WHOLE);
                return change.change().isEmpty()
                        ? standing.since(before)
                        : standing.since(before).changed(change);
            }
        }
        return standing;
    }

    private CriterionOutcome outcome(RecordId metric, BigDecimal target, Optional<SegmentFigure> figure) {
        return CriterionOutcome.of(figures.metric(metric), Optional.of(target), figure);
    }

    private Optional<Evaluation> latest(Settings.Kpi kpi, RecordId metric) {
        return catalog.records(Evaluation.class)
                .filter(e -> e.setup().purpose() == Purpose.OFFICIAL && states(e, metric))
                .filter(e -> !kpi.dataset().isGiven()
                        || e.material().dataset().value().equals(kpi.dataset().value()))
                .max(Comparator.comparing(this::drives)
                        .thenComparing(e -> e.setup().evaluatedAt().value().orElse(Instant.EPOCH))
                        .thenComparing(Evaluation::id));
    }

    private static boolean states(Evaluation evaluation, RecordId metric) {
        return evaluation.results().metrics().orElse(Map.of()).containsKey(metric.value());
    }

    private boolean drives(Evaluation evaluation) {
        return evaluation.subject().models().stream()
                .map(ModelInRole::model)
                .anyMatch(model -> model.value().filter(driving::contains).isPresent());
    }
}
