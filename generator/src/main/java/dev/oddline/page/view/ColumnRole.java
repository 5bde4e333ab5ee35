package dev.oddline.page.view;

/** What a column of a table holds. The name in lower case is the class in the style sheet. */
public enum ColumnRole {
    /** Names the row; stays in sight when the table is wide. */
    KEY,
    /** Words. */
    TEXT,
    /** Right-aligned figures. */
    NUMBER,
    /** What stands beside a figure: its unit, its interval. */
    ASIDE,
    /** Repeats what other columns say; goes on phones. */
    PICTURE
}
