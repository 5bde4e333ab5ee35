package dev.oddline.coverage.assessment;

import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.table.TableRow;
import java.util.List;

/**
 * A row of a table of metrics.
 *
 * @param table where the table lies
 * @param columns names of its columns
 * @param cells one for each column; of another row later
 */
record MetricRow(RepoPath table, List<String> columns, TableRow cells) {
    static final String SCENE_ID = "scene_id";
    static final String DRIVE_ID = "drive_id";
    static final String METRIC = "metric";
    static final String VALUE = "value";

    /** Returns the text of a cell exactly as it stands; empty where the table lacks the column or the row the cell. */
    String cell(String column) {
        return cells.cell(columns.indexOf(column));
    }

    /** Returns where the row stands. */
    Location at() {
        return new Location(table, cells.span());
    }
}
