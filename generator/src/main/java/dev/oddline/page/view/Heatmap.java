package dev.oddline.page.view;

import java.util.List;

/**
 * ODD segments of two or three attributes as a table of coloured cells.
 *
 * @param anchor name of the choice of axes
 * @param label the attributes
 * @param caption what a cell holds
 * @param counts number of segments by verdict
 * @param columns values of the attribute across
 * @param groups values of a third attribute; one without label where there are two
 * @param segments the same figures in words and full, one row for each cell that has any
 * @param elsewhere the page that has these rows, where they are too many for this one; without address where they stand here
 */
public record Heatmap(
        String anchor,
        String label,
        Phrase caption,
        List<Verdict> counts,
        List<String> columns,
        List<Group> groups,
        List<SegmentRow> segments,
        SafeUrl elsewhere) {

    /** No heatmap. */
    public static final Heatmap NONE =
            new Heatmap("", "", Phrase.NONE, List.of(), List.of(), List.of(), List.of(), SafeUrl.NONE);

    public Heatmap {
        counts = List.copyOf(counts);
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        segments = List.copyOf(segments);
    }

    /** Returns the same without the rows, which stand on another page. */
    public Heatmap withRowsAt(SafeUrl page) {
        return new Heatmap(anchor, label, caption, counts, columns, groups, List.of(), page);
    }

    /** Rows that share the value of the third attribute. */
    public record Group(String label, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Cells that share the value of the attribute downwards.
     *
     * @param unknown whether the value is the one that nobody knows
     * @param cells one for each column
     */
    public record Row(String label, boolean unknown, List<HeatCell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
