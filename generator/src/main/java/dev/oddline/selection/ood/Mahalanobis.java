package dev.oddline.selection.ood;

import dev.oddline.statistics.InvalidInput;

/**
 * How far an embedding is from the classes of the training data, in units of their common spread (Lee 2018). The tied
 * covariance divides by the number of training rows.
 */
public final class Mahalanobis {
    private final double[][] means;
    private final double[][] covariance;
    private final GaussianFit tied;
    private final double[] backgroundMean;
    private final GaussianFit background;

    private Mahalanobis(
            double[][] means,
            double[][] covariance,
            GaussianFit tied,
            double[] backgroundMean,
            GaussianFit background) {
        this.means = means;
        this.covariance = covariance;
        this.tied = tied;
        this.backgroundMean = backgroundMean;
        this.background = background;
    }

    /**
     * Returns the distance from training data.
     *
     * @param train {@code [row][dimension]}, finite
     * @param classes {@code [row]}, from 0; each class below the greatest has a row
     */
    public static Mahalanobis of(double[][] train, int[] classes) {
        double[][] rows = Rows.checked("train", train);
        InvalidInput.unless(
                classes.length == rows.length, "classes", classes.length + " beside " + rows.length + " rows");
        int count = 0;
        for (int i = 0; i < classes.length; i++) {
            InvalidInput.unless(classes[i] >= 0, "classes[" + i + "]", classes[i] + " is negative");
            InvalidInput.unless(
                    classes[i] < rows.length, "classes[" + i + "]", classes[i] + " is not below " + rows.length);
            count = StrictMath.max(count, classes[i] + 1);
        }
        double[][] means = means(rows, classes, count);
        double[] all = means(rows, new int[rows.length], 1)[0];
        double[][] covariance = covariance(rows, i -> means[classes[i]]);
        return new Mahalanobis(
                means, covariance, GaussianFit.of(covariance), all, GaussianFit.of(covariance(rows, i -> all)));
    }

    /** Returns the distance from training data that is one class. */
    public static Mahalanobis ofOneClass(double[][] train) {
        return of(train, new int[train.length]);
    }

    private static double[][] means(double[][] rows, int[] classes, int count) {
        double[][] means = new double[count][rows[0].length];
        int[] sizes = new int[count];
        for (int i = 0; i < rows.length; i++) {
            sizes[classes[i]]++;
            for (int d = 0; d < rows[i].length; d++) {
                means[classes[i]][d] += rows[i][d];
            }
        }
        for (int c = 0; c < count; c++) {
            InvalidInput.unless(sizes[c] > 0, "classes", "no row is of class " + c);
            for (int d = 0; d < means[c].length; d++) {
                means[c][d] /= sizes[c];
            }
        }
        return means;
    }

    /** Finds the mean that a row is measured from. */
    private interface Centre {
        double[] of(int row);
    }

    private static double[][] covariance(double[][] rows, Centre centre) {
        int dimensions = rows[0].length;
        double[][] covariance = new double[dimensions][dimensions];
        double[] off = new double[dimensions];
        for (int i = 0; i < rows.length; i++) {
            double[] mean = centre.of(i);
            for (int d = 0; d < dimensions; d++) {
                off[d] = rows[i][d] - mean[d];
            }
            for (int d = 0; d < dimensions; d++) {
                for (int e = 0; e <= d; e++) {
                    covariance[d][e] += off[d] * off[e];
                }
            }
        }
        for (int d = 0; d < dimensions; d++) {
            for (int e = 0; e <= d; e++) {
                covariance[d][e] /= rows.length;
                covariance[e][d] = covariance[d][e];
            }
        }
        return covariance;
    }

    /** Returns the mean of each class, {@code [class][dimension]}. */
    public double[][] classMeans() {
        return Rows.checked("means", means);
    }

    /** Returns the covariance that the classes share, {@code [dimension][dimension]}. */
    public double[][] tiedCovariance() {
        return Rows.checked("covariance", covariance);
    }

    /** Returns the number of directions in which the classes vary; below the dimensions, the others do not count. */
    public int rank() {
        return tied.rank();
    }

    /** Returns the squared distance from each class, {@code [class]}. */
    public double[] squaredDistances(double[] embedding) {
        double[] checked = Rows.checked("embedding", embedding, backgroundMean.length);
        double[] distances = new double[means.length];
        for (int c = 0; c < distances.length; c++) {
            distances[c] = tied.squaredDistance(checked, means[c]);
        }
        return distances;
    }

    /** Returns the squared distance from the nearest class, 0 or more. */
    public double squaredDistance(double[] embedding) {
        double least = Double.POSITIVE_INFINITY;
        for (double each : squaredDistances(embedding)) {
            least = StrictMath.min(least, each);
        }
        return least;
    }

    /** Returns the same less the squared distance from all training rows taken as one class (Ren 2021). */
    public double relativeSquaredDistance(double[] embedding) {
        return squaredDistance(embedding) - background.squaredDistance(embedding, backgroundMean);
    }
}
