package dev.oddline.table;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/**
 * Rows of a table that agree in the columns they are grouped by.
 *
 * @param keys the text they agree in, one for each of those columns; exactly as it stands in the table
 * @param rows number of rows, 1 or more
 * @param sums one for each column to add up
 * @param members what the rows say in the columns whose texts are asked for, each a text for each of these columns
 */
public record TableGroup(List<String> keys, long rows, List<Sum> sums, Set<List<String>> members) {

    public TableGroup {
        keys = List.copyOf(keys);
        sums = List.copyOf(sums);
        members = Set.copyOf(members);
    }

    /**
     * The exact sum of a column.
     *
     * @param total of the cells that hold a whole number, 0 or more
     * @param stated number of those cells
     * @param unreadable number of cells that hold something else; an empty cell, blanks and {@code NaN} are nothing
     */
    public record Sum(BigInteger total, long stated, long unreadable) {}
}
