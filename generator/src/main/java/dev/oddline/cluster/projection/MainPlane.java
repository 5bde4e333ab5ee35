package dev.oddline.cluster.projection;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import java.util.Arrays;

/**
 * The plane in which points spread most: their first two principal components, found by orthogonal iteration (Golub and Van
 * Loan, Matrix Computations, 8.2.4), which never writes down a covariance. {@link PrincipalComponents} has all of them, in a time
 * that grows with the third power of the columns.
 */
public final class MainPlane {
    private static final int MOST_ROUNDS = 500;
    private static final long MOST_PRODUCTS = 1L << 32;
    private static final double CLOSE_ENOUGH = 1e-12;

    private final Points points;
    private final double[] mean;
    private final double[] point;

    private MainPlane(Points points) {
        this.points = points;
        this.mean = new double[points.columns()];
        this.point = new double[points.columns()];
        for (int i = 0; i < points.rows(); i++) {
            points.read(i, point);
            for (int d = 0; d < mean.length; d++) {
                mean[d] += point[d] / points.rows();
            }
        }
    }

    /**
     * Returns where points lie in their plane, {@code [point][component]}; the loading of largest absolute value is positive in
     * each direction. Directions in which nothing varies are 0 everywhere.
     *
     * @param points two or more
     */
    public static double[][] of(Points points) {
        InvalidInput.unless(points.rows() >= 2, "points", "there are fewer than two");
        return new MainPlane(points).scores();
    }

    private double[][] scores() {
        double[][] plane = orthonormal(new double[][] {start(0), start(1)});
        long rounds = StrictMath.max(8, MOST_PRODUCTS / (4L * points.rows() * mean.length));
        for (int round = 0; round < StrictMath.min(MOST_ROUNDS, rounds); round++) {
            double[][] next = orthonormal(stretched(plane));
            double turned = 2 - captured(plane, next);
            plane = next;
            if (turned < CLOSE_ENOUGH) {
                break;
            }
        }
        return along(mainAxes(plane));
    }

    /** Returns a direction that is hardly ever at right angles to that of the largest spread. */
    private double[] start(int which) {
        double[] start = new double[mean.length];
        Arrays.setAll(start, d -> 1 / (1.0 + d) * (which == 1 && d % 2 == 1 ? -1 : 1));
        return start;
    }

    private void readCentred(int row) {
        points.read(row, point);
        for (int d = 0; d < mean.length; d++) {
            point[d] -= mean[d];
        }
    }

    /** Returns directions times the covariance, but for its scale. */
    private double[][] stretched(double[][] directions) {
        double[][] stretched = new double[2][mean.length];
        for (int i = 0; i < points.rows(); i++) {
            readCentred(i);
            for (int c = 0; c < 2; c++) {
                double score = product(point, directions[c]);
                for (int d = 0; d < mean.length; d++) {
                    stretched[c][d] += score * point[d];
                }
            }
        }
        return stretched;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += one[d] * other[d];
        }
        return sum;
    }

    /** Returns the directions at right angles and of length 1; of one that lies in the other nothing is left. */
    private static double[][] orthonormal(double[][] directions) {
        double[] first = unit(directions[0], 0);
        double[] second = directions[1].clone();
        double length = StrictMath.sqrt(product(second, second));
        double share = product(second, first);
        for (int d = 0; d < second.length; d++) {
            second[d] -= share * first[d];
        }
        return new double[][] {first, unit(second, 1e-12 * length)};
    }

    private static double[] unit(double[] vector, double least) {
        double length = StrictMath.sqrt(product(vector, vector));
        double[] unit = new double[vector.length];
        if (length > least) {
            Arrays.setAll(unit, d -> vector[d] / length);
        }
        return unit;
    }

    /** Returns how much of one plane lies in another, 0..2. */
    private static double captured(double[][] one, double[][] other) {
        double sum = 0;
        double dimensions = 0;
        for (double[] a : one) {
            dimensions += product(a, a);
            for (double[] b : other) {
                double cosine = product(a, b);
                sum += cosine * cosine;
            }
        }
        return sum + 2 - dimensions;
    }

    /** Returns the plane turned so that its first direction is that of the largest spread. */
    private double[][] mainAxes(double[][] plane) {
        double[][] scores = along(plane);
        double first = 0;
        double second = 0;
        double both = 0;
        for (double[] score : scores) {
            first += score[0] * score[0];
            second += score[1] * score[1];
            both += score[0] * score[1];
        }
        double angle = StrictMath.atan2(2 * both, first - second) / 2;
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double[] main = new double[mean.length];
        double[] other = new double[mean.length];
        Arrays.setAll(main, d -> cos * plane[0][d] + sin * plane[1][d]);
        Arrays.setAll(other, d -> cos * plane[1][d] - sin * plane[0][d]);
        return new double[][] {signed(main), signed(other)};
    }

    private static double[] signed(double[] vector) {
        int largest = 0;
        for (int d = 1; d < vector.length; d++) {
            largest = StrictMath.abs(vector[d]) > StrictMath.abs(vector[largest]) ? d : largest;
        }
        double sign = vector[largest] < 0 ? -1 : 1;
        double[] signed = new double[vector.length];
        Arrays.setAll(signed, d -> sign * vector[d]);
        return signed;
    }

    private double[][] along(double[][] directions) {
        double[][] scores = new double[points.rows()][2];
        for (int i = 0; i < scores.length; i++) {
            readCentred(i);
            for (int c = 0; c < 2; c++) {
                scores[i][c] = product(point, directions[c]);
            }
        }
        return scores;
    }
}
