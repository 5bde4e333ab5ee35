package dev.oddline.statistics;

import java.util.Arrays;

/** The places of values in ascending order, 1 for the least; equal values share the mean of their places. */
public final class Ranks {

    private final double[] ranks;
    private final double tieTerm;

    private Ranks(double[] ranks, double tieTerm) {
        this.ranks = ranks;
        this.tieTerm = tieTerm;
    }

    /** Returns the ranks of finite values, of any number. */
    public static Ranks of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        double ties = 0;
        for (int start = 0; start < sorted.length; ) {
            int end = start;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            double size = end - start;
            ties += size * size * size - size;
            start = end;
        }
        for (int i = 0; i < values.length; i++) {
            ranks[i] = (firstAtLeast(sorted, values[i]) + firstAbove(sorted, values[i]) + 1) / 2.0;
        }
        return new Ranks(ranks, ties);
    }

    public double of(int row) {
        return ranks[row];
    }

    /** Returns a copy of the ranks, in row order. */
    public double[] values() {
        return ranks.clone();
    }

    /** Returns the sum over groups of equal values, of size t, of t³ - t; 0 without ties. */
    public double tieTerm() {
        return tieTerm;
    }

    private static int firstAtLeast(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int firstAbove(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
