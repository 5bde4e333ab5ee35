package dev.oddline.table;

import java.util.List;
import java.util.Set;

/**
 * What the rows of a table are grouped by and what is added up. All columns are named; a column that the table lacks
 * holds empty text.
 *
 * @param by columns whose texts tell the groups apart
 * @param sums columns of whole numbers to add up
 * @param id columns that together name what a row is about; may be empty where no other component needs them
 * @param repeats what several rows of one id are
 * @param without ids to leave out, each the texts of the {@code id} columns joined by {@link #ID_SEPARATOR}
 * @param notIn tables whose ids are left out too
 */
public record Grouping(
        List<String> by,
        List<String> sums,
        List<String> id,
        Repeats repeats,
        Set<String> without,
        List<IdColumns> notIn) {
    /** Stands between the texts of an id of several columns. */
    public static final String ID_SEPARATOR = "/";

    /** Stands between the texts of one column when several rows are merged. */
    public static final String VALUE_SEPARATOR = "|";

    public Grouping {
        by = List.copyOf(by);
        sums = List.copyOf(sums);
        id = List.copyOf(id);
        without = Set.copyOf(without);
        notIn = List.copyOf(notIn);
        if (id.isEmpty() && (repeats == Repeats.MERGED || !without.isEmpty() || !notIn.isEmpty())) {
            throw new IllegalArgumentException("ids are compared, but no column names them");
        }
    }

    /** What several rows of one id are. */
    public enum Repeats {
        /** Each row counts. */
        COUNTED,
        /**
         * Together one row: of each column of texts the different ones, without the empty one, in UTF-8 byte order and
         * joined by {@link #VALUE_SEPARATOR}; of each column of numbers the largest.
         */
        MERGED
    }

    /**
     * The ids of another table.
     *
     * @param id its columns that together name what a row is about
     */
    public record IdColumns(TableFile table, List<String> id) {
        public IdColumns {
            id = List.copyOf(id);
        }
    }

    /** Returns a grouping of all rows. */
    public static Grouping of(List<String> by, List<String> sums) {
        return new Grouping(by, sums, List.of(), Repeats.COUNTED, Set.of(), List.of());
    }

    /** Returns the same, of the rows whose ids another table lacks. */
    public Grouping notIn(List<IdColumns> others) {
        return new Grouping(by, sums, id, repeats, without, others);
    }
}
