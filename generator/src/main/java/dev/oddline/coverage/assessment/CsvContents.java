package dev.oddline.coverage.assessment;

import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.Span;
import dev.oddline.table.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Tables of comma-separated values; a table in another form can't be read. */
public final class CsvContents implements TableContents {
    private final Files files;

    /** Opens files. */
    @FunctionalInterface
    public interface Files {
        /** Returns the bytes of a file, to be closed by the caller; empty where there is none. */
        Optional<InputStream> open(RepoPath path) throws IOException;
    }

    public CsvContents(Files files) {
        this.files = files;
    }

    @Override
    public boolean scan(RepoPath table, Consumer<Row> rows) throws IOException {
        if (!table.value().endsWith(".csv")) {
            return false;
        }
        Optional<InputStream> bytes = files.open(table);
        if (bytes.isEmpty()) {
            return false;
        }
        try (InputStream in = bytes.get()) {
            CsvReader reader = new CsvReader(in);
            CsvRow row = new CsvRow(table, reader, reader.next() ? reader.row() : List.of());
            while (reader.next()) {
                rows.accept(row);
            }
            return true;
        }
    }

    private static final class CsvRow implements Row {
        private final RepoPath table;
        private final CsvReader reader;
        private final List<String> columns;
        private final Map<String, Integer> places = new HashMap<>();

        CsvRow(RepoPath table, CsvReader reader, List<String> columns) {
            this.table = table;
            this.reader = reader;
            this.columns = columns;
            for (int i = 0; i < columns.size(); i++) {
                places.putIfAbsent(columns.get(i), i);
            }
        }

        @Override
        public List<String> columns() {
            return columns;
        }

        @Override
        public String cell(String column) {
            return reader.cell(places.getOrDefault(column, -1));
        }

        @Override
        public Location at() {
            return new Location(
                    table,
                    new Span(
                            reader.span(0).start(),
                            reader.span(reader.size() - 1).end()));
        }
    }
}
