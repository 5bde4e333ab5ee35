package dev.oddline.table;

import java.util.List;

/**
 * A table of texts in memory.
 *
 * @param names of the columns in the order of the file
 * @param rows {@code [row][column]}; a row may lack its last cells or have more than there are columns
 */
record TextTable(List<String> names, List<String[]> rows) {

    TextTable {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /** Some columns of a table, by their positions from 0; -1 for one that the table lacks. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Columns(int[] places) {

        String text(String[] row, int column) {
            int place = places[column];
            return place < 0 || place >= row.length ? "" : row[place];
        }

        String[] texts(String[] row) {
            String[] texts = new String[places.length];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = text(row, i);
            }
            return texts;
        }

        /** Returns the id that the texts make together. */
        String id(String[] row) {
            return places.length == 1 ? text(row, 0) : String.join(Grouping.ID_SEPARATOR, texts(row));
        }
    }

    /** Returns some columns; of two of one name, the first. */
    Columns columns(List<String> some) {
        return new Columns(some.stream().mapToInt(names::indexOf).toArray());
    }
}
