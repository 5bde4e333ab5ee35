package dev.oddline.statistics.partition;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.SplitMix;
import dev.oddline.statistics.matrix.Points;
import java.util.Arrays;

/** First centres that lie far from each other. */
final class PlusPlus {
    private PlusPlus() {}

    /** Returns the coordinates of k points; equal points are drawn twice only when no others are left. */
    static double[][] centres(Points points, int k, long seed) {
        InvalidInput.unless(k >= 1 && k <= points.rows(), "k", k + " clusters of " + points.rows() + " points");
        SplitMix random = new SplitMix(seed);
        double[][] centres = new double[k][];
        centres[0] = points.row(random.below(points.rows()));
        double[] nearest = new double[points.rows()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int c = 1; c < k; c++) {
            double sum = shorten(points, centres[c - 1], nearest);
            centres[c] = points.row(sum > 0 ? drawn(nearest, random.unit() * sum) : random.below(points.rows()));
        }
        return centres;
    }

    private static double shorten(Points points, double[] centre, double[] nearest) {
        double[] point = new double[points.columns()];
        double sum = 0;
        for (int i = 0; i < nearest.length; i++) {
            points.read(i, point);
            double squared = 0;
            for (int d = 0; d < point.length; d++) {
                squared += (point[d] - centre[d]) * (point[d] - centre[d]);
            }
            nearest[i] = StrictMath.min(nearest[i], squared);
            sum += nearest[i];
        }
        return sum;
    }

    private static int drawn(double[] weights, double at) {
        double sum = 0;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            if (weights[i] > 0) {
                last = i;
                if (sum > at) {
                    return i;
                }
            }
        }
        return last;
    }
}
