package dev.oddline.selection.round.effect;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogReader;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Sampling;
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

/** Records and tables of rounds in a folder of a test. */
final class ScratchRounds implements Closeable {
    private static final RepoPath FOLDER = new RepoPath("metadata");

    private final Path root;
    private final DuckDbEngine engine;

    ScratchRounds(Path root) throws IOException {
        this.root = root;
        this.engine = DuckDbEngine.of(1, 256L << 20);
    }

    /** Writes a file; the path starts below {@code metadata/}. */
    ScratchRounds with(String path, String text) throws IOException {
        Path file = root.resolve("metadata").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Writes bytes; the path starts below {@code metadata/}. */
    ScratchRounds with(String path, byte[] bytes) throws IOException {
        Path file = root.resolve("metadata").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    RecordedRound round(String id) throws IOException {
        Catalog catalog = catalog();
        TableSource tables = path -> Optional.of(root.resolve(path.value()))
                .filter(Files::exists)
                .flatMap(file -> TableFormat.of(path.value()).map(format -> new TableFile(path.value(), file, format)));
        SceneCounting counting = new SceneCounting(new RepositoryTables(tables, engine), Taxonomies.of(catalog));
        return new RecordedRounds(
                        catalog,
                        counting,
                        path -> Optional.of(root.resolve(path.value())).filter(Files::exists))
                .of(catalog.find(new RecordId(Kind.SAMPLING, id), Sampling.class)
                        .orElseThrow());
    }

    private Catalog catalog() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("metadata"))) {
            List<SourceFile> records = new ArrayList<>();
            for (RepoPath path : files.filter(Files::isRegularFile)
                    .map(file -> new RepoPath(root.relativize(file).toString()))
                    .filter(path -> CatalogReader.isRead(FOLDER, path))
                    .sorted()
                    .toList()) {
                records.add(new SourceFile(path, Files.readAllBytes(root.resolve(path.value()))));
            }
            return CatalogReader.read(FOLDER, records).catalog();
        }
    }

    @Override
    public void close() throws IOException {
        engine.close();
    }
}
