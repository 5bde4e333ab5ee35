package dev.oddline.coverage.assessment;

import dev.oddline.catalog.CatalogReader;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A repository that exists in a test only, and what its evaluations say. */
final class Assessed {
    private final Map<RepoPath, byte[]> files = new TreeMap<>();

    /** Adds a file; the path starts below {@code metadata/}. */
    Assessed with(String path, String text) {
        files.put(new RepoPath("metadata/" + path), text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds a dataset version with a scene table. */
    Assessed withScenes(String id, String table) {
        return with("tables/" + id + ".csv", table).with("datasets/" + id + ".yaml", """
                        dataset_version_id: %s
                        odd_id: odd-1
                        scene_table: {table: metadata/tables/%s.csv, rows: 1}
                        """.formatted(id, id));
    }

    /** Adds a run and its model, trained on a dataset version. */
    Assessed withModel(String id, String dataset) {
        return with("runs/" + id + "-run.yaml", "run_id: " + id + "-run\ndataset_version_id: " + dataset + "\n")
                .with("models/" + id + ".yaml", "model_id: " + id + "\nrun_id: " + id + "-run\n");
    }

    /** Adds an evaluation of a model on {@code test-1}, by its segment table. */
    Assessed withEvaluation(String id, String model, String day, String table) {
        return with("tables/" + id + ".csv", table)
                .with("evaluations/" + id + ".yaml", """
                        evaluation_id: %s
                        evaluated_at: %sT00:00:00Z
                        models: [{model_id: %s}]
                        dataset_version_id: test-1
                        odd_id: odd-1
                        segment_metrics: {table: metadata/tables/%s.csv}
                        """.formatted(id, day, model, id));
    }

    CoverageAssessments all() {
        try {
            RepoPath folder = new RepoPath("metadata");
            List<SourceFile> records = files.entrySet().stream()
                    .filter(f -> CatalogReader.isRead(folder, f.getKey()))
                    .map(f -> new SourceFile(f.getKey(), f.getValue()))
                    .toList();
            return CoverageAssessments.of(
                    CatalogReader.read(folder, records).catalog(),
                    new CsvContents(path -> Optional.ofNullable(files.get(path)).map(ByteArrayInputStream::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the newest assessment of a target. */
    CoverageAssessment newest(String target) {
        return all().newest(new RecordId(Kind.TARGET, target)).get(0);
    }

    /** Returns a segment written as {@code time=night weather=rain}. */
    static SegmentAssessment of(CoverageAssessment assessment, String segment) {
        return assessment.segments().stream()
                .filter(one -> one.segment().toString().equals(segment))
                .findFirst()
                .orElseThrow(() -> new AssertionError(segment + " is not among "
                        + assessment.segments().stream()
                                .map(SegmentAssessment::segment)
                                .map(OddSegment::toString)
                                .toList()));
    }
}
