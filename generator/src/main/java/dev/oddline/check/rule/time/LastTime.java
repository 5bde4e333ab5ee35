package dev.oddline.check.rule.time;

import dev.oddline.check.rule.NamedTable;
import dev.oddline.source.Location;
import dev.oddline.source.Span;
import dev.oddline.table.TableRow;
import java.util.Optional;

/** The last time that a column of a table holds, and where. */
final class LastTime {
    private final NamedTable table;
    private final String name;
    private int column = -1;
    private String text = "";
    private Span place = Span.START;

    /**
     * @param name of the column
     */
    LastTime(NamedTable table, String name) {
        this.table = table;
        this.name = name;
    }

    /** Returns whether the table has the column. */
    boolean isIn(TableRow header) {
        column = header.row().indexOf(name);
        return column >= 0;
    }

    /** Keeps the last in the order of the texts, which is that of the days. */
    void see(TableRow row) {
        String cell = row.cell(column);
        if (cell.compareTo(text) > 0 && WrittenTime.of(cell).isPresent()) {
            text = cell;
            place = row.span(column);
        }
    }

    /** Returns it as a time of the record that names the table; empty if no cell holds one. */
    Optional<RecordTime> get() {
        Location cell = new Location(table.path().given(), place);
        return WrittenTime.of(text).map(moment -> new RecordTime(table.entry().id(), name, moment, cell));
    }
}
