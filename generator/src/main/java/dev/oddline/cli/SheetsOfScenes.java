package dev.oddline.cli;

import dev.oddline.check.content.StoredTables;
import dev.oddline.selection.review.SceneSheet;
import dev.oddline.selection.review.SceneSheets;
import dev.oddline.table.DuckDbEngine;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.TableEngine;
import java.io.IOException;
import java.util.List;

/** The scenes of the rounds and clusters of a repository, laid out to be judged. */
final class SheetsOfScenes {
    private static final int THREADS = 2;
    private static final long MEMORY_BYTES = 256L << 20;

    private SheetsOfScenes() {}

    /** Returns a sheet for each round and cluster. */
    static List<SceneSheet> of(Records records) throws IOException {
        try (StoredTables tables = new StoredTables(records.contents());
                TableEngine engine = DuckDbEngine.of(THREADS, MEMORY_BYTES)) {
            return SceneSheets.of(
                    records.catalog(), new RepositoryTables(tables, engine), new EmbeddingMap(tables));
        }
    }
}
