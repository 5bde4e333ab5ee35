package dev.oddline.cluster.density;

import dev.oddline.cluster.Labels;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import java.util.Arrays;

/**
 * Clusters of any density (HDBSCAN, Campello, Moulavi and Sander 2013), chosen by excess of mass; all points together are
 * never one. The spanning tree is exact.
 */
public final class Hdbscan {
    private final Labels labels;
    private final double[] persistence;
    private final double[] probabilities;
    private final double[] outlierScores;

    private Hdbscan(Labels labels, double[] persistence, double[] probabilities, double[] outlierScores) {
        this.labels = labels;
        this.persistence = persistence;
        this.probabilities = probabilities;
        this.outlierScores = outlierScores;
    }

    /**
     * Returns the clusters of points.
     *
     * @param minClusterSize the smallest group that counts, 2 or more
     * @param minSamples neighbours that make a place dense, the point itself not counted (as the Python library hdbscan
     *     counts them); 1 to one less than there are points
     */
    public static Hdbscan of(Points points, int minClusterSize, int minSamples) {
        InvalidInput.unless(minClusterSize >= 2, "min_cluster_size", minClusterSize + " is below two");
        return of(CondensedTree.of(hierarchy(points, minSamples), minClusterSize));
    }

    /**
     * Returns the largest {@code minClusterSize} with which {@link #of} finds a cluster, so that all from 2 to it do; 1 where
     * none does.
     *
     * @param minSamples as {@link #of} takes it
     */
    public static int largestMinClusterSize(Points points, int minSamples) {
        return hierarchy(points, minSamples).largestSplit();
    }

    private static Hierarchy hierarchy(Points points, int minSamples) {
        InvalidInput.unless(points.rows() >= 2, "points", "there are fewer than two");
        InvalidInput.unless(
                minSamples >= 1 && minSamples < points.rows(),
                "min_samples",
                minSamples + " among " + points.rows() + " points");
        double[] core = SpanningTree.coreDistances(points, minSamples);
        return Hierarchy.of(points.rows(), SpanningTree.of(points, core));
    }

    private static Hdbscan of(CondensedTree tree) {
        double[] stabilities = tree.stabilities();
        int[] clusterOfGroup = chosen(tree, stabilities);
        int clusters = Arrays.stream(clusterOfGroup).max().orElse(Labels.NOISE) + 1;
        int[] labels = new int[tree.points()];
        Arrays.setAll(labels, i -> clusterOfGroup[tree.groupOf(i)]);
        double[] deaths = tree.deaths();
        double densest = Arrays.stream(deaths).max().orElse(0);
        int[] groupOfCluster = new int[clusters];
        for (int g = clusterOfGroup.length - 1; g > 0; g--) {
            if (clusterOfGroup[g] >= 0) {
                groupOfCluster[clusterOfGroup[g]] = g;
            }
        }
        Labels found = Labels.of(labels);
        double[] persistence = new double[clusters];
        Arrays.setAll(persistence, c -> stabilities[groupOfCluster[c]] / (found.size(c) * densest));
        double[] probabilities = new double[labels.length];
        Arrays.setAll(
                probabilities,
                i -> labels[i] < 0 ? 0 : StrictMath.min(1, tree.densityOf(i) / deaths[groupOfCluster[labels[i]]]));
        return new Hdbscan(found, persistence, probabilities, outlierScores(tree, deaths));
    }

    /**
     * Returns the cluster that each group is or lies in, -1 of those above all clusters. A group is chosen where it is at
     * least as stable as the best choice below it.
     */
    private static int[] chosen(CondensedTree tree, double[] stabilities) {
        int groups = stabilities.length;
        double[] best = new double[groups];
        boolean[] chosen = new boolean[groups];
        double[] below = new double[groups];
        for (int g = groups - 1; g > 0; g--) {
            chosen[g] = below[g] <= stabilities[g];
            best[g] = chosen[g] ? stabilities[g] : below[g];
            below[tree.groups().get(g).parent()] += best[g];
        }
        int[] cluster = new int[groups];
        cluster[0] = Labels.NOISE;
        int count = 0;
        for (int g = 1; g < groups; g++) {
            int above = cluster[tree.groups().get(g).parent()];
            cluster[g] = above == Labels.NOISE && chosen[g] ? count++ : above;
        }
        return cluster;
    }

    /** The score of Campello et al. 2015 (GLOSH): how much less dense a point is than the densest of its group. */
    private static double[] outlierScores(CondensedTree tree, double[] deaths) {
        double[] densest = deaths.clone();
        for (int g = densest.length - 1; g > 0; g--) {
            int parent = tree.groups().get(g).parent();
            densest[parent] = StrictMath.max(densest[parent], densest[g]);
        }
        double[] scores = new double[tree.points()];
        Arrays.setAll(scores, i -> {
            double most = densest[tree.groupOf(i)];
            return (most - tree.densityOf(i)) / most;
        });
        return scores;
    }

    /** Returns the cluster of each point. */
    public Labels labels() {
        return labels;
    }

    /** Returns how long each cluster lasts while the density grows, by cluster; 0..1, larger is clearer. */
    public double[] persistence() {
        return persistence.clone();
    }

    /** Returns how deep each point lies in its cluster, by point; 0..1, 0 of noise. */
    public double[] probabilities() {
        return probabilities.clone();
    }

    /** Returns how far each point lies out, by point; 0..1, larger is farther. */
    public double[] outlierScores() {
        return outlierScores.clone();
    }
}
