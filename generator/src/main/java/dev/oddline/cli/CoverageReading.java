package dev.oddline.cli;

import dev.oddline.catalog.Loops;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.check.content.StoredTables;
import dev.oddline.check.verification.RoundVerifier;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.DatasetVolume;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.SceneList;
import dev.oddline.coverage.SceneListing;
import dev.oddline.coverage.assessment.CoverageAssessments;
import dev.oddline.coverage.combination.CombinationCounting;
import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.coverage.comparison.DatasetDifferences;
import dev.oddline.coverage.comparison.ParentDifference;
import dev.oddline.coverage.comparison.PerformanceComparison;
import dev.oddline.coverage.comparison.Predecessor;
import dev.oddline.coverage.comparison.Predecessors;
import dev.oddline.coverage.evidence.Evidence;
import dev.oddline.coverage.evidence.EvidenceReading;
import dev.oddline.record.Dataset;
import dev.oddline.selection.review.SceneSheet;
import dev.oddline.selection.review.SceneSheets;
import dev.oddline.selection.round.effect.RecordedRounds;
import dev.oddline.selection.round.effect.RoundBackgrounds;
import dev.oddline.selection.round.reading.RoundTables;
import dev.oddline.table.DuckDbEngine;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.SmallTables;
import dev.oddline.table.TableEngine;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads how the ODD of a repository is covered: one engine for all tables, each counted once. */
final class CoverageReading implements Closeable {
    private static final int THREADS = 2;
    private static final long MEMORY_BYTES = 256L << 20;

    /** A table of some ten thousand scenes. */
    private static final long SMALL_BYTES = 1L << 20;

    private static final long SMALL_BYTES_OF_ALL = 32L << 20;

    /** Scenes of the same conditions that are listed; the others are counted, and stand in the table. */
    private static final int MOST_SCENES = 100;

    private final Records records;
    private final TableEngine engine;
    private final StoredTables tables;
    private final SceneCounting counting;
    private final Predecessors predecessors;

    private CoverageReading(Records records, TableEngine engine) {
        this.records = records;
        this.engine = engine;
        this.tables = new StoredTables(records.contents());
        this.counting = new SceneCounting(new RepositoryTables(tables, engine), Taxonomies.of(records.catalog()));
        this.predecessors = Predecessors.of(records.catalog());
    }

    /** Returns a reading of some records' tables. The caller closes it. */
    static CoverageReading of(Records records) throws IOException {
        return new CoverageReading(
                records, new SmallTables(DuckDbEngine.of(THREADS, MEMORY_BYTES), SMALL_BYTES, SMALL_BYTES_OF_ALL));
    }

    /** Prepares for questions about all dataset versions, which saves time. */
    void expectAll() throws IOException {
        counting.expect(records.catalog().records(Dataset.class));
    }

    /** Returns the evaluations of the repository, to be held against its targets. */
    CoverageAssessments assessments() throws IOException {
        return CoverageAssessments.of(
                records.catalog(),
                counting,
                evaluation -> predecessors.of(evaluation).stream()
                        .map(Predecessor::evaluation)
                        .toList());
    }

    /** Returns what counts the scenes of its tables. */
    SceneCounting counting() {
        return counting;
    }

    /** Returns what derives its rounds again. */
    RoundVerifier rounds() {
        return new RoundVerifier(records.catalog(), counting, tables);
    }

    /** Returns how much each dataset version holds. */
    List<DatasetVolume> volumes() throws IOException {
        return VolumesOfDatasets.of(records.catalog(), counting);
    }

    /** Returns how much a dataset version holds; empty if its scene table is missing or cannot be read. */
    Optional<DatasetVolume> volume(Dataset dataset) throws IOException {
        return VolumesOfDatasets.volume(records.catalog(), counting, dataset);
    }

    /** Returns what counts the combinations of values in its dataset versions. */
    CombinationCounting combinationCounting() {
        return new CombinationCounting(records.catalog(), counting.taxonomies(), counting);
    }

    /** Returns the combinations of values of each dataset version, in the order of the records. */
    List<DatasetCombinations> combinations() throws IOException {
        return CombinationsOfDatasets.of(records.catalog(), combinationCounting());
    }

    /** Returns what holds its evaluations and runs against each other. */
    Comparisons comparisons() {
        return new Comparisons(records.catalog(), counting, predecessors);
    }

    /** Returns what holds its dataset versions against each other. */
    DatasetDifferences datasetDifferences() {
        return new DatasetDifferences(counting);
    }

    /** Returns its dataset versions beside those they were made from. */
    List<ParentDifference> differencesToParents() throws IOException {
        return DifferencesToParents.of(records.catalog(), datasetDifferences());
    }

    /** Returns evaluations beside those before them, and runs beside their baselines. */
    List<PerformanceComparison> comparisons(List<CoverageAssessment> assessments) throws IOException {
        return comparisons().all(assessments);
    }

    /** Returns what its evaluations prove of its decisions and loops. */
    Evidence evidence() throws IOException {
        return new EvidenceReading(records.catalog(), counting, predecessors).of(Loops.of(records.catalog()));
    }

    /**
     * Returns the scenes of the dataset versions, in the words in which they are shown.
     *
     * @param evaluations that they are shown beside
     */
    List<SceneList> scenes(List<CoverageAssessments.Wording> evaluations) throws IOException {
        return ScenesOfDatasets.of(records.catalog(), new SceneListing(counting, MOST_SCENES), evaluations);
    }

    /** Returns what reads the sampling rounds. */
    RecordedRounds recordedRounds() {
        return new RecordedRounds(records.catalog(), counting, tables::file);
    }

    /** Returns the scenes of its rounds and clusters, laid out to be judged. */
    List<SceneSheet> sheets() throws IOException {
        return SceneSheets.of(records.catalog(), counting.tables(), new EmbeddingMap(tables));
    }

    /** Returns what holds rounds against the rounds before them. */
    RoundBackgrounds roundBackgrounds() {
        return new RoundBackgrounds(records.catalog(), new RoundTables(counting.tables(), tables::file));
    }

    @Override
    public void close() throws IOException {
        try (tables) {
            engine.close();
        }
    }
}
