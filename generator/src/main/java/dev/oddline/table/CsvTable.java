package dev.oddline.table;

import java.nio.charset.StandardCharsets;
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

    /** Returns the table of some UTF-8 bytes, with or without a byte order mark. Cells keep their text exactly. */
    public static CsvTable of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean started = false;
        for (int i = text.startsWith("\ufeff") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean escaped = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (escaped) {
                    i++;
                }
                quoted = c != '"' || escaped;
                if (quoted) {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
                started = true;
            } else if (c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
                started = true;
            } else if (c == '\n' || c == '\r') {
                if (started || !cell.isEmpty()) {
                    row.add(cell.toString());
                    rows.add(List.copyOf(row));
                }
                row.clear();
                cell.setLength(0);
                started = false;
            } else {
                cell.append(c);
                started = true;
            }
        }
        if (started) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
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
