package dev.oddline.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes Apache Parquet by way of a table on disk, so that memory does not grow with the rows. One thread and the rows in
 * their order: the same rows give the same bytes.
 */
public final class ParquetWriter implements TableWriter {
    private static final long MEMORY_BYTES = 256L << 20;

    private final List<TableColumn> columns;
    private final Map<String, String> metadata;
    private final Path target;
    private final Path scratch;
    private final Path rows;
    private final CsvWriter writer;

    private ParquetWriter(
            List<TableColumn> columns,
            Map<String, String> metadata,
            Path target,
            Path scratch,
            Path rows,
            CsvWriter writer) {
        this.columns = columns;
        this.metadata = metadata;
        this.target = target;
        this.scratch = scratch;
        this.rows = rows;
        this.writer = writer;
    }

    /**
     * Returns a writer; the file is there when it is closed.
     *
     * @param target a file that does not exist
     * @param metadata what stands in the file's own table of keys and values
     */
    public static ParquetWriter to(Path target, List<TableColumn> columns, Map<String, String> metadata)
            throws IOException {
        Path scratch = Files.createTempDirectory("oddline-parquet");
        Path rows = scratch.resolve("rows.csv");
        return new ParquetWriter(
                List.copyOf(columns),
                new TreeMap<>(metadata),
                target,
                scratch,
                rows,
                CsvWriter.unseen(Files.newOutputStream(rows), columns));
    }

    @Override
    public void row(List<String> cells) throws IOException {
        writer.row(cells);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        DuckDbEngine.Surroundings alone = new DuckDbEngine.Surroundings(1, MEMORY_BYTES, scratch);
        try (Session session = Session.of(alone, List.of(rows, target))) {
            session.execute("COPY (FROM read_csv(" + quoted(rows.toString())
                    + ", auto_detect=false, header=true, delim=',', quote='\"', escape='\"', allow_quoted_nulls=false"
                    + ", columns=" + types() + ")) TO " + quoted(target.toString()) + " (FORMAT parquet"
                    + ", COMPRESSION zstd, KV_METADATA " + keys() + ")");
        } catch (SQLException e) {
            String reason = Reason.of(e).replace(target.toString(), "it");
            throw new IOException("the Parquet file could not be written: " + reason, e);
        } finally {
            Files.deleteIfExists(rows);
            Files.deleteIfExists(scratch);
        }
    }

    private String types() {
        List<String> types = new ArrayList<>();
        for (TableColumn column : columns) {
            String type = switch (column.type()) {
                case TEXT -> "VARCHAR";
                case NUMBER -> "DOUBLE";
                case COUNT -> "BIGINT";
            };
            types.add(quoted(column.name()) + ": '" + type + "'");
        }
        return "{" + String.join(", ", types) + "}";
    }

    private String keys() {
        List<String> keys = new ArrayList<>();
        metadata.forEach((key, value) -> keys.add(quoted(key) + ": " + quoted(value)));
        return "{" + String.join(", ", keys) + "}";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
