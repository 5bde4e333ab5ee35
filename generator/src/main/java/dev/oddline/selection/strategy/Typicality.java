package dev.oddline.selection.strategy;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Vectors;
import java.util.Arrays;
import java.util.BitSet;

/**
 * How typical a row is of its cluster (Hacohen, Dekel and Weinshall 2022): 1 / (mean distance to its nearest neighbours +
 * 0.00001) among the members of the cluster that are not labelled. Of n members that is to as many as asked for, but no more
 * than n / 2, rounded down; 0 for a row that is alone.
 *
 * @param neighbours how many neighbours are asked for, 1 or more
 */
public record Typicality(Vectors vectors, int neighbours) {
    private static final double NOT_NOTHING = 1e-5;

    public Typicality {
        InvalidInput.unless(neighbours > 0, "neighbours", neighbours + " are none");
    }

    /**
     * Returns the typicality of a row.
     *
     * @param members of its cluster that are not labelled, the row itself among them
     */
    public double of(int row, BitSet members) {
        double[] nearest = new double[used(members.cardinality())];
        if (nearest.length == 0) {
            return 0;
        }
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int last = nearest.length - 1;
        for (int other = members.nextSetBit(0); other >= 0; other = members.nextSetBit(other + 1)) {
            double squared = other == row ? Double.NaN : vectors.squaredDistance(row, other, nearest[last]);
            if (squared < nearest[last]) {
                int at = last;
                for (; at > 0 && nearest[at - 1] > squared; at--) {
                    nearest[at] = nearest[at - 1];
                }
                nearest[at] = squared;
            }
        }
        double sum = 0;
        for (double squared : nearest) {
            sum += StrictMath.sqrt(squared);
        }
        return 1 / (sum / nearest.length + NOT_NOTHING);
    }

    /** Returns how many neighbours count among so many members. */
    int used(int members) {
        return StrictMath.min(neighbours, members / 2);
    }
}
