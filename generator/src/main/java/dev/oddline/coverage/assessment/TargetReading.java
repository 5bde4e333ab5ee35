package dev.oddline.coverage.assessment;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.coverage.AssessedEvaluation;
import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.Caveat;
import dev.oddline.coverage.EvaluationsBefore;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.SceneUse;
import dev.oddline.coverage.Stale;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Metric;
import dev.oddline.record.Odd;
import dev.oddline.record.RecordId;
import dev.oddline.record.Target;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads all that can be held against one target. */
final class TargetReading {
    /** Of the metric's range or requirement: what is worth labelling for where the target does not say. */
    private static final double USEFUL_SHARE = 0.005;

    private final Catalog catalog;
    private final EvaluationsBefore before;
    private final CatalogEntry entry;
    private final Target target;
    private final RecordId taxonomyId;
    private final Taxonomy taxonomy;
    private final DatasetScenes scenes;
    private final Measurements measurements;
    private final TrainingData training;
    private final CellsByAttributes cells;
    private final Map<RecordId, Optional<ScenesByCondition>> evaluationScenes = new HashMap<>();

    TargetReading(
            Catalog catalog,
            SceneCounting counting,
            EvaluationsBefore before,
            CatalogEntry entry,
            Target target,
            RecordId taxonomyId) {
        this.catalog = catalog;
        this.before = before;
        this.entry = entry;
        this.target = target;
        this.taxonomyId = taxonomyId;
        this.taxonomy = counting.taxonomies().of(taxonomyId).orElseThrow();
        this.scenes = new DatasetScenes(catalog, counting, taxonomyId, taxonomy);
        this.measurements = new Measurements(
                catalog,
                counting,
                scenes,
                taxonomyId,
                taxonomy,
                target.metric().value().orElseThrow());
        this.training = new TrainingData(catalog, scenes);
        this.cells = new CellsByAttributes(taxonomy, fixed());
    }

    /** Returns the evaluations with something to say: the official ones, then the trials, each the newest first. */
    List<Inquiry> inquiries() throws IOException {
        List<Evaluation> evaluations = catalog.records(Evaluation.class)
                .sorted(Comparator.comparing(
                                (Evaluation e) -> e.setup().evaluatedAt().orElse(Instant.MIN))
                        .thenComparing(Evaluation::id))
                .toList();
        List<Exercise> all = new ArrayList<>();
        Map<RecordId, List<Caveat>> caveats = new HashMap<>();
        for (Evaluation evaluation : evaluations) {
            Measurement measurement = measurements.of(evaluation);
            List<Caveat> found = new ArrayList<>(measurement.caveats());
            if (!measurement.isEmpty() && isOfTask(evaluation)) {
                Trained trained = training.of(evaluation);
                found.addAll(trained.caveats());
                all.add(new Exercise(evaluation, measurement, trained));
                caveats.put(evaluation.id(), found);
            }
        }
        Map<RecordId, History> histories = new HashMap<>();
        all.stream()
                .collect(Collectors.groupingBy(
                        e -> e.evaluation().material().dataset().value()))
                .forEach((dataset, exercises) ->
                        dataset.ifPresent(id -> histories.put(id, new History(exercises, before))));
        List<Inquiry> inquiries = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            List<Caveat> own = caveats.getOrDefault(all.get(i).evaluation().id(), List.of());
            inquiries.add(inquiry(all.get(i), histories, new ArrayList<>(own)));
        }
        inquiries.sort(Comparator.comparing(
                inquiry -> inquiry.exercise().evaluation().setup().purpose()));
        return inquiries;
    }

    private boolean isOfTask(Evaluation evaluation) {
        Optional<String> task = evaluation.setup().task().value();
        return task.isEmpty()
                || target.task().value().isEmpty()
                || task.equals(target.task().value());
    }

    private Inquiry inquiry(Exercise exercise, Map<RecordId, History> histories, List<Caveat> caveats)
            throws IOException {
        Evaluation evaluation = exercise.evaluation();
        Optional<RecordId> dataset = evaluation.material().dataset().value();
        if (dataset.isEmpty()) {
            caveats.add(new Caveat(Caveat.Reason.NO_EVALUATION_DATASET, evaluation.id()));
        }
        if (catalog.find(measurements.metric().id(), Metric.class).isEmpty()) {
            caveats.add(new Caveat(
                    Caveat.Reason.METRIC_NOT_DEFINED, measurements.metric().id()));
        } else if (measurements.metric().better().isEmpty()) {
            caveats.add(
                    new Caveat(Caveat.Reason.NO_DIRECTION, measurements.metric().id()));
        }
        if (limits().size() > 1) {
            caveats.add(new Caveat(Caveat.Reason.SEVERAL_OVERALL_SEGMENTS, entry.id()));
        }
        History history = dataset.flatMap(id -> Optional.ofNullable(histories.get(id)))
                .orElseGet(() -> new History(List.of(exercise), before));
        Optional<ScenesByCondition> counted = dataset.isEmpty() ? Optional.empty() : scenesOf(dataset.get(), caveats);
        AssessedEvaluation subject = new AssessedEvaluation(
                entry.id(),
                evaluation.id(),
                training.models(evaluation),
                training.runs(evaluation),
                dataset,
                exercise.trained().datasets());
        Optional<ScenesByCondition> random = exercise.trained().scenes().map(ScenesByCondition::atRandom);
        return new Inquiry(
                subject,
                metric(),
                taxonomy,
                cells,
                new WantedAmounts(taxonomy, target, entry.path(), measurements.metric(), random),
                exercise,
                counted,
                history,
                stale(evaluation),
                caveats.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Caveat::record).thenComparing(Caveat::reason))
                        .toList());
    }

    private Optional<ScenesByCondition> scenesOf(RecordId dataset, List<Caveat> caveats) throws IOException {
        if (!evaluationScenes.containsKey(dataset)) {
            evaluationScenes.put(dataset, scenes.of(List.of(dataset), SceneUse.EVALUATION, caveats::add));
        }
        return evaluationScenes.getOrDefault(dataset, Optional.empty());
    }

    /** Returns the segments that the target is limited to; none if it is about the whole ODD. */
    private List<OddSegment> limits() {
        return target.overall().segment().value().map(Segments::of).orElse(List.of());
    }

    private Map<String, String> fixed() {
        List<OddSegment> overall = limits();
        return overall.size() == 1 ? overall.get(0).valueOf() : Map.of();
    }

    private AssessedMetric metric() {
        Definition metric = measurements.metric();
        return metric.assessed(
                target.task().value(),
                target.leastUsefulGain().value().map(BigDecimal::doubleValue).orElseGet(() -> usefulByDefault(metric)));
    }

    private double usefulByDefault(Definition metric) {
        Optional<BigDecimal> min = metric.range().flatMap(r -> r.min().value());
        Optional<BigDecimal> max = metric.range().flatMap(r -> r.max().value());
        double whole = min.isPresent() && max.isPresent()
                ? max.get().subtract(min.get()).doubleValue()
                : StrictMath.abs(
                        target.overall().required().orElse(BigDecimal.ZERO).doubleValue());
        return USEFUL_SHARE * whole;
    }

    private List<Stale> stale(Evaluation evaluation) {
        List<Stale> stale = new ArrayList<>();
        evaluation
                .material()
                .taxonomy()
                .value()
                .filter(written -> !written.equals(taxonomyId))
                .ifPresent(written -> stale.add(new Stale(Stale.Reason.EVALUATION_TAXONOMY, written, taxonomyId)));
        Set<RecordId> seen = new HashSet<>();
        RecordId newest = taxonomyId;
        for (Optional<RecordId> next = successor(newest);
                next.filter(seen::add).isPresent();
                next = successor(newest)) {
            newest = next.orElseThrow();
        }
        if (!newest.equals(taxonomyId)) {
            stale.add(new Stale(Stale.Reason.TARGET_TAXONOMY, taxonomyId, newest));
        }
        return stale;
    }

    private Optional<RecordId> successor(RecordId edition) {
        return catalog.records(Odd.class)
                .filter(odd -> odd.predecessor().value().filter(edition::equals).isPresent())
                .map(Odd::id)
                .findFirst();
    }
}
