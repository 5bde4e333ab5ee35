package dev.oddline.cluster.stability;

import dev.oddline.cluster.Labels;
import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;

/**
 * Whether clusters are found again in resamples of the points (Hennig 2007): for each cluster the mean, over the resamples,
 * of the Jaccard index with the cluster of the resample that resembles it most. Only points of the resample count, each
 * once; a resample without any point of a cluster says nothing about it.
 */
public final class ClusterStability {
    private final Labels labels;
    private final double[] sums;
    private final int[] counts;

    public ClusterStability(Labels labels) {
        this.labels = labels;
        this.sums = new double[labels.clusters()];
        this.counts = new int[labels.clusters()];
    }

    /**
     * Takes note of a resample.
     *
     * @param points which points it has, none of them twice
     * @param found the cluster of each, in the same order
     */
    public void add(int[] points, Labels found) {
        InvalidInput.unless(points.length == found.points(), "labels", "they are of other points");
        int[][] both = new int[labels.clusters()][found.clusters()];
        int[] sizes = new int[labels.clusters()];
        for (int i = 0; i < points.length; i++) {
            int original = labels.of(points[i]);
            if (original != Labels.NOISE) {
                sizes[original]++;
                if (found.of(i) != Labels.NOISE) {
                    both[original][found.of(i)]++;
                }
            }
        }
        for (int c = 0; c < sizes.length; c++) {
            if (sizes[c] > 0) {
                double best = 0;
                for (int f = 0; f < found.clusters(); f++) {
                    best = StrictMath.max(best, (double) both[c][f] / (sizes[c] + found.size(f) - both[c][f]));
                }
                sums[c] += best;
                counts[c]++;
            }
        }
    }

    /** Returns the mean for each cluster, 0..1; NaN where no resample had a point of it. */
    public double[] meanJaccard() {
        double[] means = new double[sums.length];
        Arrays.setAll(means, c -> sums[c] / counts[c]);
        return means;
    }
}
