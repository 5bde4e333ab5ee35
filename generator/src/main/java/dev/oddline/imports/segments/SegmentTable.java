package dev.oddline.imports.segments;

import dev.oddline.imports.ImportedTable;
import dev.oddline.source.SourceFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of results by ODD segment, read.
 *
 * @param attributes ids of the attributes that part the segments, in the order of the taxonomy
 * @param rows in the order of the file
 * @param totals metric to its result over all conditions, in the order of the file
 * @param unread columns that were not read
 * @param passedOver number of rows that were not asked for
 * @param faults why it can't be imported, in the order in which they were found; then the rest is not whole
 */
record SegmentTable(
        List<String> attributes,
        List<SegmentRow> rows,
        Map<String, SegmentRow.Result> totals,
        List<String> unread,
        int passedOver,
        List<TableFault> faults) {

    SegmentTable {
        attributes = List.copyOf(attributes);
        rows = List.copyOf(rows);
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
        unread = List.copyOf(unread);
        faults = List.copyOf(faults);
    }

    /**
     * Returns the rows as a record's table.
     *
     * @param path without its ending
     */
    SourceFile file(String path) {
        return ImportedTable.ofSegments(
                path, attributes, rows.stream().map(SegmentRow::cells).toList());
    }
}
