package dev.oddline.coverage.comparison;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.catalog.CatalogReader;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.table.DuckDbEngine;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several pairs look at the segments of one run. */
class DamagedRunTableTest {
    @TempDir
    private Path folder;

    @Test
    void aDamagedTableIsRefusedHoweverOftenItIsAskedFor() throws IOException {
        Path csv = Files.writeString(folder.resolve("a.csv"), "metric,value\nrecall,0.5\n\"recall,0.6\n");
        Run run = CatalogReader.read(
                        new RepoPath("metadata"),
                        List.of(new SourceFile(
                                new RepoPath("metadata/runs/a.yaml"),
                                "run_id: a\nsegment_metrics: {table: metadata/tables/a.csv}\n"
                                        .getBytes(StandardCharsets.UTF_8))))
                .catalog()
                .find(new RecordId(Kind.RUN, "a"), Run.class)
                .orElseThrow();
        Taxonomy taxonomy = new Taxonomy("odd-1", List.of(), List.of());
        try (DuckDbEngine engine = DuckDbEngine.of(1, 256L << 20)) {
            RunSegments segments = new RunSegments(new RepositoryTables(
                    path -> Optional.of(new TableFile(path.value(), csv, TableFormat.CSV)), engine));

            assertThatThrownBy(() -> segments.of(run, taxonomy)).isInstanceOf(UnreadableTable.class);
            assertThatThrownBy(() -> segments.of(run, taxonomy)).isInstanceOf(UnreadableTable.class);
        }
    }
}
