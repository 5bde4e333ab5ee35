package dev.oddline.cluster.distance;

import dev.oddline.statistics.matrix.Points;

/**
 * Some of many points.
 *
 * @param all the points
 * @param chosen which of them, in this order
 */
@SuppressWarnings("ArrayRecordComponent") // a view, never compared
public record Subset(Points all, int[] chosen) implements Points {

    /** Returns some points, in the order of their indices. */
    public static Subset of(Points all, int[] chosen) {
        return new Subset(all, chosen);
    }

    @Override
    public int rows() {
        return chosen.length;
    }

    @Override
    public int columns() {
        return all.columns();
    }

    @Override
    public void read(int row, double[] into) {
        all.read(chosen[row], into);
    }
}
