package dev.oddline.selection.strategy;

import java.util.Arrays;

/**
 * How far the first centres are apart, to tell without looking that a centre is too far from a row: where centre {@code a}
 * is at distance d from a row and centre {@code b} at 2 d or more from {@code a}, {@code b} is not nearer to the row than
 * {@code a} (the triangle inequality).
 */
final class CentreDistances {
    /** Of more centres the table would need more than 64 MiB. */
    static final int MOST = 4096;

    /** Far more than the rounding of distances and of this table. */
    private static final double ROUNDING = 1e-6;

    /** {@code [centre][other centre]}: a quarter of the squared distance, rounded down; both ways, to be read in its order. */
    private float[][] quarters = new float[16][16];

    private int count;

    /** Adds a centre with its squared distances to those before it. */
    void add(double[] squared) {
        if (count == quarters.length) {
            quarters = Arrays.copyOf(quarters, 2 * count);
            for (int i = 0; i < quarters.length; i++) {
                quarters[i] = i < count ? Arrays.copyOf(quarters[i], 2 * count) : new float[2 * count];
            }
        }
        for (int i = 0; i < count; i++) {
            float quarter = (float) (squared[i] / 4 * (1 - ROUNDING));
            quarters[count][i] = quarter;
            quarters[i][count] = quarter;
        }
        count++;
    }

    int count() {
        return count;
    }

    /** Returns whether {@code other} cannot be nearer to a row than {@code near}, of which it has this squared distance. */
    boolean tellApart(int near, int other, double squared) {
        return near < count && other < count && quarters[near][other] >= squared;
    }
}
