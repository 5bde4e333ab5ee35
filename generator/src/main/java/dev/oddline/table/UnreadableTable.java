package dev.oddline.table;

import dev.oddline.source.Position;
import java.io.IOException;
import java.util.Optional;

/** A table cannot be read. */
public final class UnreadableTable extends IOException {
    private static final long serialVersionUID = 1L;

    private final String table;
    private final String reason;
    private final transient Optional<Position> place;

    /**
     * Returns the exception.
     *
     * @param table name of the table
     * @param reason why, in one line
     */
    public UnreadableTable(String table, String reason, Throwable cause) {
        super(table + ": " + reason, cause);
        this.table = table;
        this.reason = reason;
        this.place = Optional.empty();
    }

    /**
     * Returns the exception.
     *
     * @param table name of the table
     * @param reason why, in one line
     */
    public UnreadableTable(String table, String reason) {
        super(table + ": " + reason);
        this.table = table;
        this.reason = reason;
        this.place = Optional.empty();
    }

    /**
     * Returns the exception.
     *
     * @param table name of the table
     * @param place where in the table it cannot be read on
     * @param reason why, in one line
     */
    public UnreadableTable(String table, Position place, String reason) {
        super(table + ":" + place.line() + ":" + place.column() + ": " + reason);
        this.table = table;
        this.reason = reason;
        this.place = Optional.of(place);
    }

    /** Returns the name of the table. */
    public String table() {
        return table;
    }

    /** Returns why it cannot be read, in one line. */
    public String reason() {
        return reason;
    }

    /** Returns where in the table it cannot be read on, where that is known. */
    public Optional<Position> place() {
        return place;
    }
}
