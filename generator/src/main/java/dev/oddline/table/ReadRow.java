package dev.oddline.table;

import dev.oddline.source.Position;
import dev.oddline.source.Span;
import java.util.List;

/**
 * A row of a table that an engine has read.
 *
 * @param row its cells
 * @param line the line it stands on, from 1; 1 of a table that is not text
 */
public record ReadRow(List<String> row, int line) implements TableRow {

    public ReadRow {
        row = List.copyOf(row);
    }

    @Override
    public int size() {
        return row.size();
    }

    @Override
    public String cell(int index) {
        return index >= 0 && index < row.size() ? row.get(index) : "";
    }

    @Override
    public Span span(int index) {
        return span();
    }

    @Override
    public Span span() {
        Position start = new Position(line, 1);
        return new Span(start, start);
    }
}
