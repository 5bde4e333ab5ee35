package dev.oddline.coverage;

import dev.oddline.record.RecordId;
import dev.oddline.source.Location;
import java.util.List;

/**
 * Where a figure was read.
 *
 * @param record the evaluation or run that names the table
 * @param rows the table's rows it was made from, in their order; of per-scene values the table's first row only
 */
public record FigureSource(RecordId record, List<Location> rows) {

    public FigureSource {
        rows = List.copyOf(rows);
    }
}
