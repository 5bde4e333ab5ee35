package dev.oddline.selection.strategy;

import dev.oddline.statistics.matrix.Points;
import java.util.BitSet;
import java.util.Optional;

/**
 * Which row comes first where nothing is labelled: the medoid, the row with the least mean distance to all rows of the pool.
 * In a pool of more than {@value #MOST} rows, where all pairs would take too long, the row nearest to the mean of the pool.
 */
final class ColdStart {
    static final int MOST = 4096;

    private final Figure figure;
    private final double[] distances;

    private ColdStart(Figure figure, double[] distances) {
        this.figure = figure;
        this.distances = distances;
    }

    /** Returns the start; empty if a row is labelled. */
    static Optional<ColdStart> of(Points points, BitSet labelled) {
        if (!labelled.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                points.rows() <= MOST
                        ? new ColdStart(Figure.MEAN_DISTANCE, meanDistances(points))
                        : new ColdStart(Figure.DISTANCE_TO_MEAN, distancesToMean(points)));
    }

    /** Returns how far the row is from the pool; the least is the first. */
    double distance(int row) {
        return distances[row];
    }

    Pick pick(int row) {
        return Pick.of(row, distances[row], figure);
    }

    private static double[] meanDistances(Points points) {
        double[] means = new double[points.rows()];
        for (int i = 0; i < means.length; i++) {
            for (int j = i + 1; j < means.length; j++) {
                double distance = StrictMath.sqrt(points.squaredDistance(i, j));
                means[i] += distance;
                means[j] += distance;
            }
            means[i] /= means.length;
        }
        return means;
    }

    private static double[] distancesToMean(Points points) {
        double[] mean = new double[points.columns()];
        double[] point = new double[mean.length];
        for (int row = 0; row < points.rows(); row++) {
            points.read(row, point);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += point[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= points.rows();
        }
        double[] distances = new double[points.rows()];
        for (int row = 0; row < distances.length; row++) {
            points.read(row, point);
            double sum = 0;
            for (int i = 0; i < mean.length; i++) {
                sum += (point[i] - mean[i]) * (point[i] - mean[i]);
            }
            distances[row] = StrictMath.sqrt(sum);
        }
        return distances;
    }
}
