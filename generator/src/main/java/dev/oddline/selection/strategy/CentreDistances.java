package dev.oddline.selection.strategy;

import java.util.Arrays;

/**
 * How far the first centres are apart, to tell without looking that a centre is too far from a row: where centre {@code a}
 * is at distance d from a row and centre {@code b} at 2 d or more from {@code a}, {@code b} is not nearer to the row than
 * {@code a} (the triangle inequality).
 */
final class CentreDistances {
    /** Of more centres the table would need more than 128 MiB. */
    static final int MOST = 8192;

    /** Far more than the rounding of distances and of this table. */
    private static final double ROUNDING = 1e-6;

    /** {@code [centre][earlier centre]}: a quarter of the squared distance, rounded down. */
    private float[][] quarters = new float[0][];

    private int count;

    /** Adds a centre with its squared distances to those before it. */
    void add(double[] squared) {
        if (count == quarters.length) {
            quarters = Arrays.copyOf(quarters, StrictMath.max(16, 2 * count));
        }
        float[] row = new float[squared.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (squared[i] / 4 * (1 - ROUNDING));
        }
        quarters[count++] = row;
    }

    int count() {
        return count;
    }

    /** Returns whether {@code other} cannot be nearer to a row than {@code near}, of which it has this squared distance. */
    boolean tellApart(int near, int other, double squared) {
        if (near >= count || other >= count) {
            return false;
        }
        return (near > other ? quarters[near][other] : quarters[other][near]) >= squared;
    }
}
