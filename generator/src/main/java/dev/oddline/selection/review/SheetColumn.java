package dev.oddline.selection.review;

/**
 * A column of a sheet of scenes.
 *
 * @param name as its table has it
 * @param source where it comes from
 */
public record SheetColumn(String name, Source source) {
    /** The column with the ids. */
    public static final SheetColumn SCENE = new SheetColumn("scene_id", Source.CHOICE);

    /** What tells something of a scene: one of a record's tables, or a map. */
    public enum Source {
        /** The scenes that a round chose, or the members of a cluster. */
        CHOICE,
        /** What they were chosen from. */
        POOL,
        /** What people said of them. */
        REVIEW,
        /** What labelling delivered. */
        LABELS,
        /** Where they lie on a map that no table has. */
        MAP
    }
}
