package dev.oddline.cli;

import dev.oddline.catalog.BaselineRun;
import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.assessment.CoverageAssessments;
import dev.oddline.coverage.comparison.EvaluationComparison;
import dev.oddline.coverage.comparison.PerformanceComparison;
import dev.oddline.coverage.comparison.Predecessor;
import dev.oddline.coverage.comparison.Predecessors;
import dev.oddline.coverage.comparison.SeedComparison;
import dev.oddline.record.Evaluation;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds evaluations and runs of a repository against each other. */
final class Comparisons {
    /** More attributes part the scenes into segments too small to compare. */
    private static final int AXES_OF_PAGES = 2;

    private final Catalog catalog;
    private final Predecessors predecessors;
    private final EvaluationComparison evaluations;
    private final SeedComparison runs;

    Comparisons(Catalog catalog, SceneCounting counting, Predecessors predecessors) {
        this.catalog = catalog;
        this.predecessors = predecessors;
        this.evaluations = new EvaluationComparison(catalog, counting);
        this.runs = new SeedComparison(catalog, counting.taxonomies(), counting.tables());
    }

    /** Returns evaluations beside those before them and runs beside their baselines; none with a table that can't be read. */
    List<PerformanceComparison> all(List<CoverageAssessment> assessments) throws IOException {
        List<PerformanceComparison> all = new ArrayList<>(withTheOneBefore(assessments));
        all.addAll(withBaselines());
        return all;
    }

    /** Makes comparisons out of tables. */
    private interface Making {
        List<PerformanceComparison> make() throws IOException;
    }

    private static List<PerformanceComparison> readable(Making making) throws IOException {
        try {
            return making.make();
        } catch (UnreadableTable finding) { // the rule unreadable-table reports it
            return List.of();
        }
    }

    /**
     * Returns one comparison for each target that both were held against, in the order of the targets.
     *
     * @param axes attributes that part the segments, as far as the taxonomy has them; those of the second where there are none
     */
    List<PerformanceComparison> ofEvaluations(
            CoverageAssessments all, RecordId first, RecordId second, List<String> axes) throws IOException {
        List<PerformanceComparison> comparisons = new ArrayList<>();
        for (RecordId target : all.targets()) {
            Optional<CoverageAssessment> before = all.of(target, first);
            Optional<CoverageAssessment> after = all.of(target, second);
            if (before.isPresent() && after.isPresent()) {
                List<String> known = axes.stream()
                        .filter(axis -> after.get().taxonomy().attribute(axis).isPresent())
                        .toList();
                CoverageAssessment by =
                        known.isEmpty() ? after.get() : after.get().on(known);
                comparisons.add(evaluations.of(before.get(), by));
            }
        }
        return comparisons;
    }

    List<PerformanceComparison> ofRuns(Run first, Run second) throws IOException {
        return runs.of(first, second);
    }

    /** Returns each run with figures by segment beside its baseline, in the order of the runs and metrics. */
    private List<PerformanceComparison> withBaselines() throws IOException {
        List<PerformanceComparison> comparisons = new ArrayList<>();
        for (Run run : catalog.records(Run.class).toList()) {
            Optional<Run> baseline = BaselineRun.of(catalog, run);
            if (run.outcome().segmentMetrics().isGiven() && baseline.isPresent()) {
                comparisons.addAll(readable(() -> runs.of(baseline.get(), run)));
            }
        }
        return comparisons;
    }

    /**
     * Returns each assessed evaluation beside the one before it, by the first two attributes of its table; where no evaluation
     * on the same data can be the one before, beside the newest older one of the same target, which is not comparable.
     */
    private List<PerformanceComparison> withTheOneBefore(List<CoverageAssessment> assessments) throws IOException {
        List<PerformanceComparison> comparisons = new ArrayList<>();
        for (int i = 0; i < assessments.size(); i++) {
            CoverageAssessment after = assessments.get(i);
            List<CoverageAssessment> ofTarget = assessments.stream()
                    .filter(other ->
                            other.subject().target().equals(after.subject().target()))
                    .toList();
            Optional<CoverageAssessment> before = predecessors
                    .of(after.subject().evaluation())
                    .stream()
                    .map(Predecessor::evaluation)
                    .flatMap(id -> ofTarget.stream()
                            .filter(other -> other.subject().evaluation().equals(id)))
                    .findFirst()
                    .or(() -> onOtherData(after, ofTarget));
            if (before.isPresent()) {
                List<String> axes =
                        after.attributes().stream().limit(AXES_OF_PAGES).toList();
                comparisons.addAll(readable(() -> List.of(evaluations.of(before.get(), after.on(axes)))));
            }
        }
        return comparisons;
    }

    /** Returns the newest older assessment on other data among those of a target. */
    private Optional<CoverageAssessment> onOtherData(CoverageAssessment one, List<CoverageAssessment> ofTarget) {
        Instant at = evaluatedAt(one);
        return ofTarget.stream()
                .filter(other -> !other.subject().dataset().equals(one.subject().dataset())
                        && evaluatedAt(other).isBefore(at))
                .max(Comparator.comparing(this::evaluatedAt));
    }

    private Instant evaluatedAt(CoverageAssessment assessment) {
        return catalog.find(assessment.subject().evaluation(), Evaluation.class)
                .flatMap(e -> e.setup().evaluatedAt().value())
                .orElse(Instant.MAX);
    }
}
