package dev.oddline.cluster.validity;

import dev.oddline.cluster.Labels;
import dev.oddline.cluster.distance.PointBlocks;
import dev.oddline.cluster.distance.Subset;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import java.util.Arrays;

/**
 * Whether clusters of any shape are denser inside than between them (DBCV, Moulavi et al. 2014). Each cluster gets -1..1,
 * larger is better; their mean is weighted by size, noise counted in the whole.
 */
public final class DensityValidity {
    private final Points points;
    private final Labels labels;
    private final SparseTree[] trees;

    private DensityValidity(Points points, Labels labels, SparseTree[] trees) {
        this.points = points;
        this.labels = labels;
        this.trees = trees;
    }

    /**
     * Returns the validity of clusters.
     *
     * @param labels two clusters or more, each of two points or more
     */
    public static DensityValidity of(Points points, Labels labels) {
        InvalidInput.unless(labels.clusters() >= 2, "labels", "there are fewer than two clusters");
        SparseTree[] trees = new SparseTree[labels.clusters()];
        for (int c = 0; c < trees.length; c++) {
            InvalidInput.unless(labels.size(c) >= 2, "labels", "cluster " + c + " has one point only");
            trees[c] = SparseTree.of(points, labels.members(c));
        }
        return new DensityValidity(points, labels, trees);
    }

    /** Returns the validity of each cluster. */
    public double[] ofClusters() {
        int count = trees.length;
        double[] nearest = new double[count];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int a = 0; a < count; a++) {
            for (int b = a + 1; b < count; b++) {
                double separation = separation(trees[a], trees[b]);
                nearest[a] = StrictMath.min(nearest[a], separation);
                nearest[b] = StrictMath.min(nearest[b], separation);
            }
        }
        double[] validity = new double[count];
        for (int c = 0; c < count; c++) {
            double larger = StrictMath.max(nearest[c], trees[c].sparseness());
            validity[c] = larger == 0 ? 0 : (nearest[c] - trees[c].sparseness()) / larger;
        }
        return validity;
    }

    private double separation(SparseTree a, SparseTree b) {
        PointBlocks blocks = PointBlocks.of(Subset.of(points, b.inner()));
        double[] row = new double[blocks.room()];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < a.inner().length; i++) {
            blocks.squaredDistances(points.row(a.inner()[i]), 0, row);
            for (int j = 0; j < b.inner().length; j++) {
                double core = StrictMath.max(a.innerCore()[i], b.innerCore()[j]);
                least = StrictMath.min(least, StrictMath.max(core, StrictMath.sqrt(row[j])));
            }
        }
        return least;
    }

    /** Returns the validity of all clusters together. */
    public double ofAll() {
        double[] each = ofClusters();
        double sum = 0;
        for (int c = 0; c < each.length; c++) {
            sum += each[c] * labels.size(c) / labels.points();
        }
        return sum;
    }
}
