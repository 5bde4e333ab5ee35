package dev.oddline.check.rule.time;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.source.Location;
import dev.oddline.source.Span;
import dev.oddline.table.TableRow;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Judges the last time that a column of a table holds. */
final class LastTime implements TableWatch {
    private final NamedTable table;
    private final String name;
    private final Function<RecordTime, Optional<Diagnostic>> judge;
    private int column = -1;
    private String text = "";
    private Span place = Span.START;

    /**
     * @param name of the column
     * @param judge what is wrong with the time, which counts as one of the record that names the table
     */
    LastTime(NamedTable table, String name, Function<RecordTime, Optional<Diagnostic>> judge) {
        this.table = table;
        this.name = name;
        this.judge = judge;
    }

    @Override
    public boolean header(TableRow header) {
        column = header.row().indexOf(name);
        return column >= 0;
    }

    /** Keeps the last in the order of the texts, which is that of the days. */
    @Override
    public void row(TableRow row) {
        String cell = row.cell(column);
        if (cell.compareTo(text) > 0 && WrittenTime.of(cell).isPresent()) {
            text = cell;
            place = row.span(column);
        }
    }

    @Override
    public void end(StoredHash hash, Consumer<Diagnostic> found) {
        Location cell = new Location(table.path().given(), place);
        WrittenTime.of(text)
                .map(moment -> new RecordTime(table.entry().id(), name, moment, cell))
                .flatMap(judge)
                .ifPresent(found);
    }
}
