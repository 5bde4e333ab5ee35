package dev.oddline.table;

/** A column of a table to be written. */
public record TableColumn(String name, Type type) {

    /** What its cells are. */
    public enum Type {
        TEXT,
        /** A finite number; empty where there is none. */
        NUMBER,
        /** A whole number; empty where there is none. */
        COUNT
    }
}
