package dev.oddline.selection.scoring;

import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;

/**
 * The numbers that a model, or several members, gave for one item.
 *
 * @param values {@code [member][number]}, one after the other; whoever keeps them takes a copy
 * @param members 1 or more
 */
@SuppressWarnings(
        "ArrayRecordComponent") // the reader's own block: a copy for every row would cost more than the scores
public record Numbers(double[] values, int members) {

    public Numbers {
        InvalidInput.unless(
                members >= 1 && values.length % members == 0,
                "values",
                values.length + " numbers of " + members + " members");
    }

    /** Returns the numbers of one member each, {@code [member][number]}. */
    double[][] byMember() {
        int width = values.length / members;
        double[][] rows = new double[members][];
        for (int t = 0; t < members; t++) {
            rows[t] = Arrays.copyOfRange(values, t * width, (t + 1) * width);
        }
        return rows;
    }

    /** Returns the numbers of the only member. */
    double[] single() {
        InvalidInput.unless(members == 1, "values", members + " members where one is expected");
        return values;
    }
}
