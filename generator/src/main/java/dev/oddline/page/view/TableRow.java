package dev.oddline.page.view;

import java.util.List;

/**
 * One row.
 *
 * @param anchor fragment that leads here; empty for none
 * @param day when that happened which the row is about, such as {@code 2026-03-14}; empty for none
 * @param cells one per column
 */
public record TableRow(String anchor, String day, List<Cell> cells) {

    /** Returns a row of no day. */
    public TableRow(String anchor, List<Cell> cells) {
        this(anchor, "", cells);
    }

    public TableRow {
        cells = List.copyOf(cells);
    }
}
