package dev.oddline.selection.strategy;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Vectors;

/** How alike two rows are; the larger, the more. */
@FunctionalInterface
public interface Similarity {

    /** Returns the similarity of two rows, the same in both directions. */
    double of(int one, int other);

    /** Returns the cosine of the angle between two rows, -1..1. */
    static Similarity cosine(Vectors vectors) {
        double[] lengths = new double[vectors.rows()];
        for (int row = 0; row < lengths.length; row++) {
            lengths[row] = StrictMath.sqrt(vectors.product(row, row));
        }
        return (one, other) -> {
            double both = lengths[one] * lengths[other];
            return both == 0 ? 0 : vectors.product(one, other) / both;
        };
    }

    /**
     * Returns exp(-d² / (2 sigma²)) of the Euclidean distance d, 0..1.
     *
     * @param sigma above 0, in the unit of the distance
     */
    static Similarity gaussian(Vectors vectors, double sigma) {
        double scale = 2 * InvalidInput.positive("sigma", sigma) * sigma;
        return (one, other) -> StrictMath.exp(-vectors.squaredDistance(one, other) / scale);
    }

    /** Returns 1 / (1 + d) of the Euclidean distance d, 0..1. */
    static Similarity inverseDistance(Vectors vectors) {
        return (one, other) -> 1 / (1 + StrictMath.sqrt(vectors.squaredDistance(one, other)));
    }
}
