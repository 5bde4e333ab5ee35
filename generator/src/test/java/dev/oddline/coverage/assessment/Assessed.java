package dev.oddline.coverage.assessment;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogReader;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.comparison.Predecessor;
import dev.oddline.coverage.comparison.Predecessors;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.table.DuckDbEngine;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import dev.oddline.table.TableSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A repository that exists in a test only, and what its evaluations say. */
final class Assessed {
    private final Map<RepoPath, byte[]> files = new TreeMap<>();
    private TableFormat format = TableFormat.CSV;
    private int threads = 2;

    /** Adds a file; the path starts below {@code metadata/}. */
    Assessed with(String path, String text) {
        files.put(new RepoPath("metadata/" + path), text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds text to the end of a file. */
    Assessed append(String path, String text) {
        files.computeIfPresent(new RepoPath("metadata/" + path), (p, before) -> {
            String all = new String(before, StandardCharsets.UTF_8) + text;
            return all.getBytes(StandardCharsets.UTF_8);
        });
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

    /**
     * Makes the tables, written as CSV, ones of another format that hold the same.
     *
     * @param most number of threads that read them
     */
    Assessed as(TableFormat other, int most) {
        this.format = other;
        this.threads = most;
        return this;
    }

    CoverageAssessments all() {
        try {
            Path folder = Files.createTempDirectory("oddline-assessed");
            try (TableEngine engine = DuckDbEngine.of(threads, 256L << 20)) {
                Catalog catalog =
                        CatalogReader.read(new RepoPath("metadata"), records()).catalog();
                TableSource source = path -> table(folder, path);
                return CoverageAssessments.of(
                        catalog,
                        new SceneCounting(new RepositoryTables(source, engine), Taxonomies.of(catalog)),
                        evaluation -> Predecessors.of(catalog).of(evaluation).stream()
                                .map(Predecessor::evaluation)
                                .toList());
            } finally {
                try (Stream<Path> left = Files.walk(folder)) {
                    left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SourceFile> records() {
        RepoPath folder = new RepoPath("metadata");
        return files.entrySet().stream()
                .filter(f -> CatalogReader.isRead(folder, f.getKey()))
                .map(f -> new SourceFile(
                        f.getKey(),
                        new String(f.getValue(), StandardCharsets.UTF_8)
                                .replace(".csv", ending())
                                .getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private String ending() {
        return switch (format) {
            case CSV -> ".csv";
            case PARQUET -> ".parquet";
            case JSON_LINES -> ".jsonl";
        };
    }

    private Optional<TableFile> table(Path folder, RepoPath path) throws IOException {
        byte[] csv = files.get(new RepoPath(path.value().replace(ending(), ".csv")));
        if (csv == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(path.value().replace('/', '-'));
        Path source = folder.resolve(path.value().replace('/', '-') + "-source.csv");
        Files.write(source, csv);
        String written = switch (format) {
            case CSV -> "";
            case PARQUET -> "PARQUET";
            case JSON_LINES -> "JSON";
        };
        if (written.isEmpty()) {
            Files.write(file, csv);
        } else {
            try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                    Statement copy = duckDb.createStatement()) {
                copy.execute("COPY (FROM read_csv('" + source + "')) TO '" + file + "' (FORMAT " + written + ")");
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
        return Optional.of(new TableFile(path.value(), file, format));
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
