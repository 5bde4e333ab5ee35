package dev.oddline.page.view;

import java.util.List;

/**
 * Any table of a record: splits, cases, criteria, approvals …
 *
 * @param anchor fragment that leads here, unique on the page
 * @param title heading of the section
 * @param remark follows the heading; empty for none
 * @param columns their heads
 * @param rows in their first order; readers may sort them otherwise
 * @param caption what holds for all figures: method, level, n; may lead to the complete list
 */
public record Table(
        String anchor, String title, String remark, List<TableColumn> columns, List<TableRow> rows, Phrase caption) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalStateException("a row of table " + anchor + " has not " + width + " cells");
        }
    }
}
