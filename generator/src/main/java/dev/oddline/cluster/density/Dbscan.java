package dev.oddline.cluster.density;

import dev.oddline.cluster.Labels;
import dev.oddline.cluster.distance.PointBlocks;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Clusters of points that reach each other over core points (DBSCAN, Ester et al. 1996). A point on the border of two
 * clusters belongs to the one whose first core point comes first.
 *
 * @param labels cluster of each point, numbered by the first core point
 * @param core whether each point has enough neighbours, {@code [point]}
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, never compared
public record Dbscan(Labels labels, boolean[] core) {

    /**
     * Returns the clusters of points.
     *
     * @param radius how far a neighbour may be, above 0, itself included
     * @param minSamples neighbours that a core point has, itself counted; 1 or more
     */
    public static Dbscan of(Points points, double radius, int minSamples) {
        InvalidInput.positive("radius", radius);
        InvalidInput.unless(minSamples >= 1, "min_samples", minSamples + " is below one");
        PointBlocks blocks = PointBlocks.of(points);
        double[] row = new double[blocks.room()];
        int n = points.rows();
        boolean[] core = new boolean[n];
        for (int i = 0; i < n; i++) {
            core[i] = neighbours(points, blocks, row, radius, i).length >= minSamples;
        }
        int[] labels = new int[n];
        Arrays.fill(labels, Labels.NOISE);
        int clusters = 0;
        for (int i = 0; i < n; i++) {
            if (core[i] && labels[i] == Labels.NOISE) {
                labels[i] = clusters++;
                spread(points, blocks, row, radius, i, core, labels);
            }
        }
        return new Dbscan(Labels.of(labels), core);
    }

    private static void spread(
            Points points, PointBlocks blocks, double[] row, double radius, int from, boolean[] core, int[] labels) {
        Deque<Integer> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty()) {
            int point = open.removeFirst();
            for (int other : neighbours(points, blocks, row, radius, point)) {
                if (labels[other] == Labels.NOISE) {
                    labels[other] = labels[from];
                    if (core[other]) {
                        open.addLast(other);
                    }
                }
            }
        }
    }

    private static int[] neighbours(Points points, PointBlocks blocks, double[] row, double radius, int point) {
        blocks.squaredDistances(points.row(point), 0, row);
        int[] found = new int[points.rows()];
        int count = 0;
        for (int j = 0; j < found.length; j++) {
            if (StrictMath.sqrt(row[j]) <= radius) {
                found[count++] = j;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
