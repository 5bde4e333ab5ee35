package dev.oddline.selection.ood;

import dev.oddline.statistics.matrix.SymmetricMatrix;
import java.util.Arrays;

/**
 * The inverse of a covariance, for distances in units of it. A direction in which the training data does not vary is left
 * out (Moore-Penrose), so that a covariance without an inverse gives finite distances.
 */
final class GaussianFit {
    /** Directions of a variance below this share of the greatest count as none. */
    private static final double LEAST_SHARE = 1e-12;

    /** {@code [direction][dimension]}, each over the deviation in its direction. */
    private final double[][] directions;

    private GaussianFit(double[][] directions) {
        this.directions = directions;
    }

    static GaussianFit of(double[][] covariance) {
        SymmetricMatrix matrix = SymmetricMatrix.of(covariance);
        double[] variances = matrix.eigenvalues();
        double[][] vectors = matrix.vectors();
        double greatest = 0;
        for (double each : variances) {
            greatest = StrictMath.max(greatest, each);
        }
        int rank = 0;
        double[][] kept = new double[variances.length][];
        for (int i = 0; i < variances.length; i++) {
            if (variances[i] > greatest * LEAST_SHARE) {
                double[] direction = vectors[i];
                for (int d = 0; d < direction.length; d++) {
                    direction[d] /= StrictMath.sqrt(variances[i]);
                }
                kept[rank++] = direction;
            }
        }
        return new GaussianFit(Arrays.copyOf(kept, rank));
    }

    int rank() {
        return directions.length;
    }

    double squaredDistance(double[] from, double[] to) {
        double sum = 0;
        for (double[] direction : directions) {
            double length = 0;
            for (int d = 0; d < direction.length; d++) {
                length += direction[d] * (from[d] - to[d]);
            }
            sum += length * length;
        }
        return sum;
    }
}
