package dev.oddline.page.view;

import java.util.List;

/**
 * One row.
 *
 * @param anchor fragment that leads here; empty for none
 * @param cells one per column
 */
public record TableRow(String anchor, List<Cell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }
}
