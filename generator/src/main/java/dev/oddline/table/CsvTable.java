package dev.oddline.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A small table of comma-separated values (RFC 4180), read as a whole.
 *
 * @param header names of the columns
 * @param rows {@code [row][column]} in the order of the file; a short row lacks its last cells
 */
public record CsvTable(List<String> header, List<List<String>> rows) {

    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Returns the table of some UTF-8 bytes, with or without a byte order mark. See {@link CsvReader}.
     *
     * @param name what people call the table, for messages
     * @throws UnreadableTable if it is damaged
     */
    public static CsvTable of(String name, byte[] bytes) throws UnreadableTable {
        List<List<String>> rows = new ArrayList<>();
        CsvReader reader = new CsvReader(name, new ByteArrayInputStream(bytes));
        try {
            while (reader.next()) {
                rows.add(reader.row());
            }
        } catch (UnreadableTable e) {
            throw e;
        } catch (IOException e) { // bytes in memory can be read
            throw new UncheckedIOException(e);
        }
        return rows.isEmpty()
                ? new CsvTable(List.of(), List.of())
                : new CsvTable(rows.get(0), rows.subList(1, rows.size()));
    }

    /** Returns the position of a column, or -1. */
    public int column(String name) {
        return header.indexOf(name);
    }
}
