package dev.oddline.cli;

import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.DatasetVolume;
import dev.oddline.coverage.SceneList;
import dev.oddline.coverage.assessment.CoverageAssessments;
import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.coverage.comparison.ParentDifference;
import dev.oddline.coverage.comparison.PerformanceComparison;
import dev.oddline.coverage.evidence.Evidence;
import dev.oddline.page.OddCoverage;
import dev.oddline.selection.review.SceneSheet;
import dev.oddline.selection.round.effect.RecordedRound;
import java.io.IOException;
import java.util.List;

/**
 * What a site shows that is computed from the tables beside the records: read and counted while the owner checks the records
 * and assesses the evaluations.
 */
final class SiteFigures implements AutoCloseable {
    private final Records records;
    private final CoverageReading reading;
    private final Meanwhile assessing = new Meanwhile();
    private final Meanwhile counting = new Meanwhile();
    private final Meanwhile.Begun<CoverageAssessments> assessments;
    private final Meanwhile.Begun<List<SceneList>> scenes;
    private final Meanwhile.Begun<Counted> counted;
    private final Meanwhile.Begun<Evidence> evidence;
    private final Meanwhile.Begun<Selected> selected;

    /** What is counted in the scene tables of the dataset versions. */
    private record Counted(
            List<DatasetVolume> volumes, List<DatasetCombinations> combinations, List<ParentDifference> differences) {}

    /** What is read of sampling rounds and clusters. */
    private record Selected(List<RecordedRound> rounds, List<SceneSheet> sheets) {}

    /** All of it. */
    record Computed(OddCoverage coverage, List<RecordedRound> rounds, List<SceneSheet> sheets) {}

    private SiteFigures(Records records, CoverageReading reading) {
        this.records = records;
        this.reading = reading;
        this.assessments = assessing.begin(reading::assessments);
        this.scenes = assessing.begin(() -> reading.scenes(assessments.get().wordings()));
        this.counted = counting.begin(
                () -> new Counted(reading.volumes(), reading.combinations(), reading.differencesToParents()));
        this.evidence = counting.begin(reading::evidence);
        this.selected =
                counting.begin(() -> new Selected(reading.recordedRounds().all(), reading.sheets()));
    }

    /** Begins to read the tables of some records. The caller closes it before the records. */
    static SiteFigures begin(Records records) throws IOException {
        CoverageReading reading = CoverageReading.of(records);
        reading.expectAll();
        return new SiteFigures(records, reading);
    }

    /** Assesses the evaluations in the caller's thread and waits for the rest. */
    Computed get() throws IOException {
        List<CoverageAssessment> evaluations =
                EvaluationsInOrder.of(assessments.get(), records.catalog().settings());
        Meanwhile.Begun<List<PerformanceComparison>> comparisons =
                assessing.begin(() -> reading.comparisons(evaluations));
        OddCoverage coverage = new OddCoverage(
                Taxonomies.of(records.catalog()),
                evaluations,
                counted.get().volumes(),
                scenes.get(),
                counted.get().combinations(),
                evidence.get(),
                comparisons.get(),
                counted.get().differences());
        return new Computed(coverage, selected.get().rounds(), selected.get().sheets());
    }

    @Override
    public void close() throws IOException {
        try (reading) {
            assessing.close();
            counting.close();
        }
    }
}
