package dev.oddline.coverage.comparison;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.assessment.EvaluationFigures;
import dev.oddline.coverage.assessment.Segments;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Evaluation;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds two evaluations on the same data against each other in parts of the ODD, scene by scene where both tell them. */
public final class PartChanges {
    private static final Set<String> CASES = Set.of("case", "cases");
    private static final OddSegment WHOLE = new OddSegment(Map.of());

    private final SceneCounting counting;
    private final EvaluationFigures figures;
    private final PairedSceneReading scenes;
    private final Map<List<RecordId>, List<PairedScene>> pairs = new HashMap<>();

    public PartChanges(Catalog catalog, SceneCounting counting, EvaluationFigures figures) {
        this.counting = counting;
        this.figures = figures;
        this.scenes = new PairedSceneReading(catalog, counting);
    }

    /**
     * Returns how a metric changed; without a change where the two are not of the same things, such as of other cases.
     *
     * @param part in the words of the second evaluation's taxonomy; without values all that was evaluated
     */
    public PartChange of(Evaluation first, Evaluation second, RecordId metric, OddValues part) throws IOException {
        boolean whole = part.byAttribute().isEmpty();
        boolean sameWords = figures.taxonomy(first).equals(figures.taxonomy(second));
        Optional<SegmentFigure> after = whole ? figures.overall(second, metric) : figures.within(second, metric, part);
        Optional<SegmentFigure> before = whole
                ? figures.overall(first, metric)
                : sameWords ? figures.within(first, metric, part) : Optional.empty();
        Optional<SegmentChange> change = Optional.empty();
        boolean same = !whole || isOfTheSame(first, second, before, after);
        if (before.isPresent() && after.isPresent() && same) {
            change = Optional.of(new FigureChange(figures.metric(metric), WHOLE)
                    .of(before.get(), after.get(), pairs(first, second, metric, part)));
        }
        return new PartChange(figures.metric(metric), part, before, after, change);
    }

    /**
     * Returns whether two figures are of the same things. Without a dataset version these are the scenarios, and of a figure that counts
     * cases those that were run.
     */
    private static boolean isOfTheSame(
            Evaluation first, Evaluation second, Optional<SegmentFigure> before, Optional<SegmentFigure> after) {
        if (second.material().dataset().isGiven()) {
            return true;
        }
        boolean countCases = countsCases(before)
                && countsCases(after)
                && !first.results().cases().isEmpty()
                && !second.results().cases().isEmpty();
        return countCases
                ? runCases(first).equals(runCases(second))
                : Set.copyOf(first.material().scenarios())
                        .equals(Set.copyOf(second.material().scenarios()));
    }

    private static boolean countsCases(Optional<SegmentFigure> figure) {
        return figure.flatMap(SegmentFigure::unitCounted)
                .filter(CASES::contains)
                .isPresent();
    }

    private static Set<String> runCases(Evaluation evaluation) {
        return evaluation.results().cases().stream()
                .filter(one -> one.result()
                        .value()
                        .filter(result -> result != Evaluation.CaseResult.NOT_RUN)
                        .isPresent())
                .flatMap(one -> one.caseId().value().stream())
                .collect(Collectors.toSet());
    }

    private List<PairedScene> pairs(Evaluation first, Evaluation second, RecordId metric, OddValues part)
            throws IOException {
        List<PairedScene> cases = part.byAttribute().isEmpty() ? cases(first, second, metric) : List.of();
        if (!cases.isEmpty()) {
            return cases;
        }
        Optional<RecordId> taxonomy = figures.taxonomy(second);
        Optional<RecordId> dataset = second.material().dataset().value();
        if (taxonomy.isEmpty() || dataset.isEmpty()) {
            return List.of();
        }
        List<RecordId> key = List.of(first.id(), second.id(), metric);
        List<PairedScene> all = pairs.get(key);
        if (all == null) {
            all = read(first.id(), second.id(), dataset.get(), metric, taxonomy.get());
            pairs.put(key, all);
        }
        Taxonomy words = counting.taxonomies().of(taxonomy.get()).orElseThrow();
        List<OddSegment> segments = Segments.of(part);
        return all.stream()
                .filter(pair -> segments.stream()
                        .anyMatch(segment -> words.membership(segment, pair.conditions()) == Membership.IN))
                .toList();
    }

    /** Returns the cases that were run with both, where the metric is the share of those that pass with each. */
    private List<PairedScene> cases(Evaluation first, Evaluation second, RecordId metric) throws IOException {
        CaseChanges changes = CaseChanges.of(first, second);
        double whole = figures.metric(metric).whole();
        boolean isShareOfCases = changes.run() > 0
                && isShare(figures.overall(first, metric), changes.passedBefore(), changes.run(), whole)
                && isShare(figures.overall(second, metric), changes.passedAfter(), changes.run(), whole);
        return !isShareOfCases
                ? List.of()
                : changes.cases().stream()
                        .filter(CaseChanges.Case::isRun)
                        .map(one -> new PairedScene(
                                one.id(),
                                Map.of(),
                                one.before() == Evaluation.CaseResult.PASS ? whole : 0,
                                one.after() == Evaluation.CaseResult.PASS ? whole : 0))
                        .toList();
    }

    private static boolean isShare(Optional<SegmentFigure> figure, long passed, long run, double whole) {
        return figure.filter(f -> f.n().equals(Optional.of(run))
                        && f.unitCounted().filter(CASES::contains).isPresent()
                        && StrictMath.round(f.value() / whole * run) == passed)
                .isPresent();
    }

    private List<PairedScene> read(
            RecordId first, RecordId second, RecordId dataset, RecordId metric, RecordId taxonomy) throws IOException {
        try {
            return scenes.pairs(first, second, dataset, metric, taxonomy);
        } catch (UnreadableTable finding) { // the rule unreadable-table reports it
            return List.of();
        }
    }
}
