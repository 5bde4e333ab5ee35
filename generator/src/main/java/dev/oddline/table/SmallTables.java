package dev.oddline.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups small tables of comma-separated values in memory, where they are read once for all questions: to ask a database takes
 * longer. All else is for the engine behind it, which gives the same answers.
 */
public final class SmallTables implements TableEngine {
    private final TableEngine behind;
    private final long mostBytes;
    private final long mostBytesOfAll;
    private final Map<Path, TextTable> known = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private long bytes;

    /**
     * Returns an engine before another one, which it closes.
     *
     * @param mostBytes a file with more is not small
     * @param mostBytesOfAll files with more together are not held in memory at once
     */
    public SmallTables(TableEngine behind, long mostBytes, long mostBytesOfAll) {
        this.behind = behind;
        this.mostBytes = mostBytes;
        this.mostBytesOfAll = mostBytesOfAll;
    }

    @Override
    public void expect(Collection<TableFile> tables) {
        behind.expect(tables);
    }

    @Override
    public List<String> columns(TableFile table) throws IOException {
        return behind.columns(table);
    }

    @Override
    public long rows(TableFile table) throws IOException {
        return behind.rows(table);
    }

    @Override
    public void scan(TableFile table, List<String> columns, RowReader reader) throws IOException {
        behind.scan(table, columns, reader);
    }

    @Override
    public long distinct(TableFile table, List<String> columns) throws IOException {
        return behind.distinct(table, columns);
    }

    @Override
    public List<TableGroup> groups(TableFile table, Grouping grouping) throws IOException {
        Map<TableFile, TextTable> others = new HashMap<>();
        for (Grouping.IdColumns other : grouping.others()) {
            Optional<TextTable> small = small(other.table());
            if (small.isEmpty()) {
                return behind.groups(table, grouping);
            }
            others.put(other.table(), small.get());
        }
        Optional<TextTable> small = small(table);
        return small.isEmpty()
                ? behind.groups(table, grouping)
                : small.get().names().isEmpty() ? List.of() : new RowGrouping(grouping, small.get(), others).groups();
    }

    /** Returns a small table; empty for any other. One thread at once, so that none is read twice. */
    private synchronized Optional<TextTable> small(TableFile table) throws IOException {
        TextTable before = known.get(table.file());
        if (before != null) {
            return Optional.of(before);
        }
        long size = table.format() == TableFormat.CSV ? Files.size(table.file()) : Long.MAX_VALUE;
        if (size > mostBytes) {
            return Optional.empty();
        }
        if (bytes + size > mostBytesOfAll) {
            known.clear();
            texts.clear();
            bytes = 0;
        }
        TextTable read = read(table);
        known.put(table.file(), read);
        bytes += size;
        return Optional.of(read);
    }

    private TextTable read(TableFile table) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(table.file()))) {
            CsvReader reader = new CsvReader(table.name(), in);
            List<String> names = reader.next() ? reader.row() : List.of();
            List<String[]> rows = new ArrayList<>();
            while (reader.next()) {
                String[] row = new String[reader.size()];
                for (int i = 0; i < row.length; i++) {
                    String cell = reader.cell(i);
                    String same = texts.putIfAbsent(cell, cell);
                    row[i] = same == null ? cell : same;
                }
                rows.add(row);
            }
            return new TextTable(names, rows);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        known.clear();
        texts.clear();
        behind.close();
    }
}
