package dev.oddline.selection.ood;

import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;

/** How far an embedding is from its nearest neighbours in the training data, Euclidean. */
public final class NearestNeighbours {
    private final double[][] train;
    private final int k;

    private NearestNeighbours(double[][] train, int k) {
        this.train = train;
        this.k = k;
    }

    /**
     * Returns the distance from training data as it is.
     *
     * @param train {@code [row][dimension]}, finite
     * @param k 1 to the number of rows
     */
    public static NearestNeighbours of(double[][] train, int k) {
        InvalidInput.unless(k >= 1 && k <= train.length, "k", k + " of " + train.length + " rows");
        return new NearestNeighbours(Rows.checked("train", train), k);
    }

    /** Returns the distance between directions: rows and embeddings are brought to length 1 first (Sun 2022). */
    public static OfDirections ofDirections(double[][] train, int k) {
        double[][] rows = Rows.checked("train", train);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = unit("train[" + i + "]", rows[i]);
        }
        return new OfDirections(of(rows, k));
    }

    /**
     * Neighbours by direction.
     *
     * @param neighbours among rows of length 1
     */
    public record OfDirections(NearestNeighbours neighbours) {

        /** Returns the distance of the k-th nearest, 0..2. */
        public double kthDistance(double[] embedding) {
            return neighbours.kthDistance(unit("embedding", embedding));
        }

        /** Returns 1 - the cosine with the k-th nearest, 0..2, which is half the squared distance. */
        public double kthCosineDistance(double[] embedding) {
            double distance = kthDistance(embedding);
            return distance * distance / 2;
        }
    }

    /** Returns the distance of the k-th nearest row, 0 or more. */
    public double kthDistance(double[] embedding) {
        return StrictMath.sqrt(nearest(embedding)[k - 1]);
    }

    /** Returns the mean distance of the k nearest rows, 0 or more. */
    public double meanDistance(double[] embedding) {
        double[] nearest = nearest(embedding);
        double sum = 0;
        for (double squared : nearest) {
            sum += StrictMath.sqrt(squared);
        }
        return sum / k;
    }

    /** Returns the squared distances of the k nearest rows, ascending. */
    private double[] nearest(double[] embedding) {
        double[] checked = Rows.checked("embedding", embedding, train[0].length);
        double[] nearest = new double[k];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (double[] row : train) {
            double sum = 0;
            for (int d = 0; d < row.length; d++) {
                sum += (row[d] - checked[d]) * (row[d] - checked[d]);
            }
            insert(nearest, sum);
        }
        return nearest;
    }

    private static void insert(double[] ascending, double value) {
        int at = ascending.length - 1;
        if (value >= ascending[at]) {
            return;
        }
        for (; at > 0 && ascending[at - 1] > value; at--) {
            ascending[at] = ascending[at - 1];
        }
        ascending[at] = value;
    }

    private static double[] unit(String name, double[] row) {
        double sum = 0;
        for (double each : row) {
            sum += each * each;
        }
        double length = InvalidInput.finite(name, StrictMath.sqrt(sum));
        InvalidInput.unless(length > 0, name, "it has no length, so no direction");
        double[] unit = new double[row.length];
        for (int d = 0; d < unit.length; d++) {
            unit[d] = row[d] / length;
        }
        return unit;
    }
}
