package dev.oddline.selection.strategy;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Vectors;

/**
 * The gradient embeddings of BADGE (Ash et al. 2020): the outer product of (p - onehot(argmax p)) and the features h before
 * the last layer, which is the gradient of the last layer if the most probable class is right. Their K · d numbers are never
 * written down: an inner product is that of the residuals times that of the features.
 */
public final class Gradients implements Vectors {
    private final double[][] residuals;
    private final Vectors features;
    private final double[] squaredLengths;

    private Gradients(double[][] residuals, Vectors features) {
        this.residuals = residuals;
        this.features = features;
        this.squaredLengths = new double[residuals.length];
        for (int row = 0; row < squaredLengths.length; row++) {
            squaredLengths[row] = product(row, row);
        }
    }

    /**
     * Returns the gradient embeddings.
     *
     * @param probabilities {@code [row][class]}, 0..1; of equally probable classes the first counts as right
     * @param features of the same rows
     */
    public static Gradients of(double[][] probabilities, Vectors features) {
        InvalidInput.unless(
                probabilities.length == features.rows(),
                "probabilities",
                probabilities.length + " rows where the features have " + features.rows());
        double[][] residuals = new double[probabilities.length][];
        for (int row = 0; row < residuals.length; row++) {
            String name = "probabilities[" + row + "]";
            InvalidInput.unless(
                    probabilities[row].length == probabilities[0].length && probabilities[row].length > 0,
                    name,
                    probabilities[row].length + " classes where the first row has " + probabilities[0].length);
            residuals[row] = probabilities[row].clone();
            int right = 0;
            for (int i = 0; i < residuals[row].length; i++) {
                InvalidInput.probability(name, residuals[row][i]);
                right = residuals[row][i] > residuals[row][right] ? i : right;
            }
            residuals[row][right] -= 1;
        }
        return new Gradients(residuals, features);
    }

    @Override
    public int rows() {
        return residuals.length;
    }

    @Override
    public double product(int one, int other) {
        double[] a = residuals[one];
        double[] b = residuals[other];
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum * features.product(one, other);
    }

    @Override
    public double squaredDistance(int one, int other) {
        return StrictMath.max(0, squaredLengths[one] + squaredLengths[other] - 2 * product(one, other));
    }

    /** Returns the length of a row, 0 or more. */
    public double length(int row) {
        return StrictMath.sqrt(squaredLengths[row]);
    }
}
