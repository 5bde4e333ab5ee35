package dev.oddline.coverage;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogReader;
import dev.oddline.catalog.Loops;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.combination.CombinationCounting;
import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.coverage.comparison.DatasetDifference;
import dev.oddline.coverage.comparison.DatasetDifferences;
import dev.oddline.coverage.comparison.Predecessors;
import dev.oddline.coverage.comparison.SeedComparison;
import dev.oddline.coverage.evidence.Evidence;
import dev.oddline.coverage.evidence.EvidenceReading;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.table.DuckDbEngine;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import dev.oddline.table.TableSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Records and tables in a folder of a test, and what is counted in them. */
final class ScratchRepository implements Closeable {
    private static final RepoPath FOLDER = new RepoPath("metadata");

    private final Path root;
    private final DuckDbEngine engine;

    ScratchRepository(Path root) throws IOException {
        this.root = root;
        this.engine = DuckDbEngine.of(2, 256L << 20);
    }

    /** Writes a file; the path starts below {@code metadata/}. */
    ScratchRepository with(String path, String text) throws IOException {
        Path file = root.resolve("metadata").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Copies a table to {@code metadata/tables/}. */
    ScratchRepository withTable(Path table) throws IOException {
        Path folder = Files.createDirectories(root.resolve("metadata/tables"));
        Files.copy(table, folder.resolve(table.getFileName().toString()));
        return this;
    }

    Catalog catalog() throws IOException {
        CatalogReader.Reading reading = reading();
        if (!reading.diagnostics().isEmpty()) {
            throw new IllegalArgumentException("faulty records: " + reading.diagnostics());
        }
        return reading.catalog();
    }

    private CatalogReader.Reading reading() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("metadata"))) {
            List<RepoPath> paths = files.filter(Files::isRegularFile)
                    .map(file -> new RepoPath(root.relativize(file).toString()))
                    .filter(path -> CatalogReader.isRead(FOLDER, path))
                    .sorted()
                    .toList();
            List<SourceFile> records = new ArrayList<>();
            for (RepoPath path : paths) {
                records.add(new SourceFile(path, Files.readAllBytes(root.resolve(path.value()))));
            }
            return CatalogReader.read(FOLDER, records);
        }
    }

    private TableSource tables() {
        return path -> Optional.of(root.resolve(path.value()))
                .filter(Files::exists)
                .flatMap(file -> TableFormat.of(path.value()).map(format -> new TableFile(path.value(), file, format)));
    }

    private SceneCounting counting() throws IOException {
        return new SceneCounting(new RepositoryTables(tables(), engine), Taxonomies.of(catalog()));
    }

    private Dataset dataset(String id) throws IOException {
        return catalog().find(new RecordId(Kind.DATASET, id), Dataset.class).orElseThrow();
    }

    CountedScenes count(String dataset) throws IOException {
        return counting().count(dataset(dataset), Optional.empty()).orElseThrow();
    }

    CountedScenes count(String dataset, String taxonomy) throws IOException {
        return counting()
                .count(dataset(dataset), Optional.of(new RecordId(Kind.ODD, taxonomy)))
                .orElseThrow();
    }

    /** Lists the scenes of a dataset version, so many of each group. */
    SceneList scenes(String dataset, int most) throws IOException {
        return new SceneListing(counting(), most)
                .of(dataset(dataset), Optional.empty())
                .orElseThrow();
    }

    DriveCounts drives(String dataset) throws IOException {
        return counting().drives(dataset(dataset), Optional.empty()).orElseThrow();
    }

    Optional<AddedScenes> added(String dataset, String... parents) throws IOException {
        List<Dataset> before = new ArrayList<>();
        for (String parent : parents) {
            before.add(dataset(parent));
        }
        return counting().added(dataset(dataset), before, Optional.empty());
    }

    /** Counts the combinations of the training scenes of some dataset versions, one attribute at a time. */
    DatasetCombinations trainingCombinations(String... datasets) throws IOException {
        Catalog read = reading().catalog();
        List<Dataset> all = new ArrayList<>();
        for (String id : datasets) {
            all.add(read.find(new RecordId(Kind.DATASET, id), Dataset.class).orElseThrow());
        }
        SceneCounting counting = new SceneCounting(new RepositoryTables(tables(), engine), Taxonomies.of(read));
        return new CombinationCounting(read, Taxonomies.of(read), counting)
                .count(new CombinationCounting.Question(
                        all, CombinationCounting.Use.TRAINING, List.of(1), 1, List.of(), 1000))
                .orElseThrow();
    }

    DatasetDifference difference(String first, String second, String... axes) throws IOException {
        return new DatasetDifferences(counting())
                .of(dataset(first), dataset(second), List.of(axes))
                .orElseThrow();
    }

    /** Returns what the evaluations prove of the decisions and loops; records may lack fields that matter to nobody here. */
    Evidence evidence() throws IOException {
        Catalog read = reading().catalog();
        SceneCounting counting = new SceneCounting(new RepositoryTables(tables(), engine), Taxonomies.of(read));
        return new EvidenceReading(read, counting, Predecessors.of(read)).of(Loops.of(read));
    }

    /** Returns what holds runs against each other; records may lack fields that matter to nobody here. */
    SeedComparison runs() throws IOException {
        return new SeedComparison(
                reading().catalog(), Taxonomies.of(reading().catalog()), new RepositoryTables(tables(), engine));
    }

    /** Returns a run; records may lack fields that matter to nobody here. */
    Run run(String id) throws IOException {
        return reading().catalog().find(new RecordId(Kind.RUN, id), Run.class).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        engine.close();
    }
}
