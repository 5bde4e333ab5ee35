package dev.oddline.cluster.projection;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import dev.oddline.statistics.matrix.SymmetricMatrix;
import java.util.Arrays;

/**
 * The directions in which points spread most. The covariance divides by n - 1; the loading of largest absolute value is
 * positive in each direction, the first of equals.
 */
public final class PrincipalComponents {
    private final Points points;
    private final double[] mean;
    private final double[] variances;
    private final double[][] components;

    private PrincipalComponents(Points points, double[] mean, double[] variances, double[][] components) {
        this.points = points;
        this.mean = mean;
        this.variances = variances;
        this.components = components;
    }

    /** Returns the directions of two points or more. */
    public static PrincipalComponents of(Points points) {
        InvalidInput.unless(points.rows() >= 2, "points", "there are fewer than two");
        double[] mean = mean(points);
        SymmetricMatrix covariance = SymmetricMatrix.of(covariance(points, mean));
        double[] eigenvalues = covariance.eigenvalues();
        double[][] vectors = covariance.vectors();
        Integer[] order = new Integer[eigenvalues.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(eigenvalues[b], eigenvalues[a]));
        double[] variances = new double[order.length];
        double[][] components = new double[order.length][];
        for (int i = 0; i < order.length; i++) {
            variances[i] = StrictMath.max(0, eigenvalues[order[i]]);
            components[i] = signed(vectors[order[i]]);
        }
        return new PrincipalComponents(points, mean, variances, components);
    }

    private static double[] mean(Points points) {
        double[] mean = new double[points.columns()];
        double[] point = new double[mean.length];
        for (int i = 0; i < points.rows(); i++) {
            points.read(i, point);
            for (int d = 0; d < mean.length; d++) {
                mean[d] += point[d];
            }
        }
        for (int d = 0; d < mean.length; d++) {
            mean[d] /= points.rows();
        }
        return mean;
    }

    private static double[][] covariance(Points points, double[] mean) {
        int columns = mean.length;
        double[][] covariance = new double[columns][columns];
        double[] point = new double[columns];
        for (int i = 0; i < points.rows(); i++) {
            points.read(i, point);
            for (int d = 0; d < columns; d++) {
                point[d] -= mean[d];
            }
            for (int a = 0; a < columns; a++) {
                double[] row = covariance[a];
                double factor = point[a];
                for (int b = a; b < columns; b++) {
                    row[b] += factor * point[b];
                }
            }
        }
        for (int a = 0; a < columns; a++) {
            for (int b = a; b < columns; b++) {
                covariance[a][b] /= points.rows() - 1;
                covariance[b][a] = covariance[a][b];
            }
        }
        return covariance;
    }

    private static double[] signed(double[] vector) {
        int largest = 0;
        for (int d = 1; d < vector.length; d++) {
            largest = StrictMath.abs(vector[d]) > StrictMath.abs(vector[largest]) ? d : largest;
        }
        double[] signed = vector.clone();
        if (vector[largest] < 0) {
            Arrays.setAll(signed, d -> -vector[d]);
        }
        return signed;
    }

    /** Returns the mean of the points. */
    public double[] mean() {
        return mean.clone();
    }

    /** Returns the variance along each direction, the largest first. */
    public double[] explainedVariance() {
        return variances.clone();
    }

    /** Returns the share of the whole variance along each direction, the largest first. */
    public double[] explainedShare() {
        double sum = sum();
        double[] shares = new double[variances.length];
        Arrays.setAll(shares, i -> sum == 0 ? 0 : variances[i] / sum);
        return shares;
    }

    private double sum() {
        double sum = 0;
        for (double variance : variances) {
            sum += variance;
        }
        return sum;
    }

    /** Returns the directions, {@code [component][column]}, each of length 1. */
    public double[][] components() {
        double[][] copy = new double[components.length][];
        Arrays.setAll(copy, i -> components[i].clone());
        return copy;
    }

    /**
     * Returns the points along the first directions, {@code [point][component]}.
     *
     * @param count 1 or more; directions beyond the last one are 0 everywhere
     */
    public double[][] scores(int count) {
        double[][] scores = new double[points.rows()][count];
        double[] point = new double[mean.length];
        for (int i = 0; i < scores.length; i++) {
            points.read(i, point);
            for (int c = 0; c < StrictMath.min(count, components.length); c++) {
                double sum = 0;
                for (int d = 0; d < mean.length; d++) {
                    sum += (point[d] - mean[d]) * components[c][d];
                }
                scores[i][c] = sum;
            }
        }
        return scores;
    }
}
