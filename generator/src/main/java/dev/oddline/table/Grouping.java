package dev.oddline.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rows of a table are grouped by and what is added up. All columns are named; a column that the table lacks
 * holds empty text.
 *
 * @param by columns whose texts tell the groups apart
 * @param sums columns of whole numbers to add up
 * @param members columns whose different texts each group tells
 * @param id columns that together name what a row is about; may be empty where no other component needs them
 * @param repeats what several rows of one id are
 * @param without ids to leave out, each the texts of the {@code id} columns joined by {@link #ID_SEPARATOR}
 * @param notIn tables whose ids are left out too; a row without an id stays
 * @param in if there are any, tables of which one must have the id
 */
public record Grouping(
        List<String> by,
        List<String> sums,
        List<String> members,
        List<String> id,
        Repeats repeats,
        Set<String> without,
        List<IdColumns> notIn,
        List<IdColumns> in) {
    /** Stands between the texts of an id of several columns. */
    public static final String ID_SEPARATOR = "/";

    /** Stands between the texts of one column when several rows are merged. */
    public static final String VALUE_SEPARATOR = "|";

    public Grouping {
        by = List.copyOf(by);
        sums = List.copyOf(sums);
        members = List.copyOf(members);
        id = List.copyOf(id);
        without = Set.copyOf(without);
        notIn = List.copyOf(notIn);
        in = List.copyOf(in);
        boolean compares = repeats == Repeats.MERGED || !without.isEmpty() || !notIn.isEmpty() || !in.isEmpty();
        if (id.isEmpty() && compares) {
            throw new IllegalArgumentException("ids are compared, but no column names them");
        }
    }

    /** What several rows of one id are. */
    public enum Repeats {
        /** Each row counts. */
        COUNTED,
        /**
         * Together one row: of each column of texts the different ones, without the empty one, in UTF-8 byte order and
         * joined by {@link #VALUE_SEPARATOR}; of each column of numbers the largest. A row without an id counts by itself.
         */
        MERGED
    }

    /**
     * The ids of another table.
     *
     * @param id its columns that together name what a row is about
     * @param without ids that do not count
     */
    public record IdColumns(TableFile table, List<String> id, Set<String> without) {
        public IdColumns {
            id = List.copyOf(id);
            without = Set.copyOf(without);
        }
    }

    /** Returns a grouping of all rows. */
    public static Grouping of(List<String> by, List<String> sums) {
        return new Grouping(by, sums, List.of(), List.of(), Repeats.COUNTED, Set.of(), List.of(), List.of());
    }

    /** Returns the columns that groups are made of: those that tell them apart, then those whose texts they tell. */
    List<String> keysAndMembers() {
        return Stream.concat(by.stream(), members.stream()).toList();
    }

    /** Returns the tables that ids are compared with. */
    List<IdColumns> others() {
        return Stream.concat(notIn.stream(), in.stream()).toList();
    }
}
