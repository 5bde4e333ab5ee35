package dev.oddline.cli;

import dev.oddline.check.content.FileContents;
import dev.oddline.check.content.StoredFile;
import dev.oddline.coverage.AssessedEvaluation;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.assessment.CoverageAssessments;
import dev.oddline.coverage.assessment.CsvContents;
import dev.oddline.record.RecordId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Evaluations held against targets, in the order in which people look at them. */
final class EvaluationsInOrder {

    private EvaluationsInOrder() {}

    /** Returns the evaluations of a repository, to be held against its targets. */
    static CoverageAssessments all(Records records) throws IOException {
        FileContents files = records.contents();
        return CoverageAssessments.of(records.catalog(), new CsvContents(path -> {
            Optional<StoredFile> file = files.find(path);
            return file.isEmpty() ? Optional.empty() : Optional.of(file.get().open());
        }));
    }

    /**
     * Returns every evaluation held against every target: first those of the figures that the settings name, then in the order
     * of the targets; of one target the newest first.
     */
    static List<CoverageAssessment> of(Records records) throws IOException {
        CoverageAssessments all = all(records);
        List<RecordId> named = records.catalog().settings().kpis().stream()
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
