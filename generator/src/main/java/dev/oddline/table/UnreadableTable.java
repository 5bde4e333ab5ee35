package dev.oddline.table;

import java.io.IOException;

/** A table cannot be read. */
public final class UnreadableTable extends IOException {
    private static final long serialVersionUID = 1L;

    private final String table;
    private final String reason;

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
    }

    /** Returns the name of the table. */
    public String table() {
        return table;
    }

    /** Returns why it cannot be read, in one line. */
    public String reason() {
        return reason;
    }
}
