package dev.oddline.table;

import dev.oddline.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Some cells of the row that another stands on.
 *
 * @param places positions of the cells in that row, from 0; -1 for a column that the table lacks
 */
record ChosenCells(TableRow all, List<Integer> places) implements TableRow {

    ChosenCells {
        places = List.copyOf(places);
    }

    /** Returns the cells of some columns of a table; of two columns of one name, the first. */
    static ChosenCells of(TableRow all, List<String> header, List<String> columns) {
        return new ChosenCells(all, columns.stream().map(header::indexOf).toList());
    }

    @Override
    public List<String> row() {
        List<String> cells = new ArrayList<>(places.size());
        for (int place : places) {
            cells.add(all.cell(place));
        }
        return cells;
    }

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public int written() {
        return all.written();
    }

    @Override
    public String cell(int index) {
        return index >= 0 && index < places.size() ? all.cell(places.get(index)) : "";
    }

    @Override
    public Span span(int index) {
        int place = places.get(index);
        return place >= 0 && place < all.size() ? all.span(place) : all.span();
    }

    @Override
    public Span span() {
        return all.span();
    }
}
