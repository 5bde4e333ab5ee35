package dev.oddline.check;

import dev.oddline.check.content.FileContents;
import dev.oddline.check.content.StoredTables;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.source.RepoPath;
import dev.oddline.table.DuckDbEngine;
import dev.oddline.table.ReadRow;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import dev.oddline.table.UnreadableTable;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Shows tables to rules that are not comma-separated values. The engine is started for the first of them. */
final class OtherTables implements Closeable {
    private static final int THREADS = 2;
    private static final long MEMORY_BYTES = 1L << 30;

    private final StoredTables tables;
    private Optional<TableEngine> engine = Optional.empty();

    OtherTables(FileContents files) {
        this.tables = new StoredTables(files);
    }

    /**
     * Shows a table's columns and rows; nothing if it is CSV or in no known format.
     *
     * @throws UnreadableTable if it can't be read to its end
     */
    void show(RepoPath path, List<TableWatch> watches) throws IOException {
        Optional<TableFormat> format = TableFormat.of(path.value()).filter(known -> known != TableFormat.CSV);
        Optional<TableFile> table = format.isEmpty() ? Optional.empty() : tables.find(path);
        if (table.isEmpty()) {
            return;
        }
        List<String> columns = engine().columns(table.get());
        List<TableWatch> ofRows = watches.stream()
                .filter(watch -> watch.header(new ReadRow(columns, 1)))
                .toList();
        if (ofRows.isEmpty()) {
            return;
        }
        engine().scan(table.get(), columns, row -> ofRows.forEach(watch -> watch.row(row)));
    }

    private TableEngine engine() throws IOException {
        TableEngine started = engine.isPresent() ? engine.get() : DuckDbEngine.of(THREADS, MEMORY_BYTES);
        engine = Optional.of(started);
        return started;
    }

    @Override
    public void close() throws IOException {
        if (engine.isPresent()) {
            engine.get().close();
        }
        tables.close();
    }
}
