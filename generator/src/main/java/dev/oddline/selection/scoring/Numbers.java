package dev.oddline.selection.scoring;

import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;

/**
 * The numbers that a model, or several members, gave for rows that stand next to each other; whoever keeps them takes a copy.
 *
 * @param values {@code [row][member][number]}, one after the other; there may be more of them
 * @param width how many numbers a row has
 * @param members 1 or more
 */
@SuppressWarnings(
        "ArrayRecordComponent") // the reader's own block: a copy for every row would cost more than the scores
public record Numbers(double[] values, int width, int members) {

    /**
     * Returns the numbers of a single row.
     *
     * @param values {@code [member][number]}, one after the other
     */
    public static Numbers ofRow(double[] values, int members) {
        return new Numbers(values, values.length, members);
    }

    /** Returns the numbers of one member each, {@code [member][number]}. */
    double[][] byMember(int row) {
        if (width % members != 0) {
            throw new InvalidInput("values", width + " numbers of " + members + " members");
        }
        int size = width / members;
        double[][] rows = new double[members][];
        for (int t = 0; t < members; t++) {
            int from = row * width + t * size;
            rows[t] = Arrays.copyOfRange(values, from, from + size);
        }
        return rows;
    }

    /** Returns a copy of the numbers of the only member. */
    double[] single(int row) {
        if (members != 1) {
            throw ofSeveral();
        }
        return Arrays.copyOfRange(values, row * width, (row + 1) * width);
    }

    /** Returns the refusal of numbers of several members. */
    InvalidInput ofSeveral() {
        return new InvalidInput("values", members + " members where one is expected");
    }
}
