package dev.oddline.cli;

import dev.oddline.coverage.AssessedEvaluation;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.assessment.CoverageAssessments;
import dev.oddline.record.RecordId;
import dev.oddline.record.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Evaluations held against targets, in the order in which people look at them. */
final class EvaluationsInOrder {

    private EvaluationsInOrder() {}

    /**
     * Returns every evaluation held against every target: first those of the figures that the settings name, then in the order
     * of the targets; of one target the newest first.
     */
    static List<CoverageAssessment> of(CoverageAssessments all, Settings settings) {
        List<RecordId> named = settings.kpis().stream()
                .flatMap(kpi -> kpi.metric().value().stream())
                .toList();
        List<CoverageAssessment> coverage = new ArrayList<>();
        for (RecordId target : all.targets()) {
            for (AssessedEvaluation evaluation : all.evaluations(target)) {
                all.of(target, evaluation.evaluation()).ifPresent(coverage::add);
            }
        }
        coverage.sort(Comparator.comparingInt(assessment -> {
            int at = named.indexOf(assessment.metric().id());
            return at < 0 ? named.size() : at;
        }));
        return coverage;
    }
}
