package dev.oddline.cluster.projection;

import dev.oddline.cluster.distance.NeighbourGraph;
import dev.oddline.cluster.distance.PointBlocks;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import java.util.HashSet;
import java.util.Set;

/** How far points that are near each other on a map are near each other (Venna and Kaski 2001). */
public final class Trustworthiness {
    private Trustworthiness() {}

    /**
     * Returns 1 if all k nearest neighbours on the map are among the k nearest of the points, less for each that is not.
     *
     * @param points what was drawn
     * @param map where each was drawn
     * @param k fewer than half of the points
     */
    public static double of(Points points, Points map, int k) {
        int n = points.rows();
        InvalidInput.unless(map.rows() == n, "map", "it is of other points");
        InvalidInput.unless(k >= 1 && 2 * k < n, "k", k + " neighbours among " + n + " points");
        NeighbourGraph real = NeighbourGraph.of(points, k);
        NeighbourGraph drawn = NeighbourGraph.of(map, k);
        PointBlocks blocks = PointBlocks.of(points);
        double[] row = new double[blocks.room()];
        double penalty = 0;
        for (int i = 0; i < n; i++) {
            Set<Integer> near = new HashSet<>();
            for (int place = 0; place < k; place++) {
                near.add(real.neighbour(i, place));
            }
            boolean read = false;
            for (int place = 0; place < k; place++) {
                int other = drawn.neighbour(i, place);
                if (!near.contains(other)) {
                    if (!read) {
                        blocks.squaredDistances(points.row(i), 0, row);
                        read = true;
                    }
                    penalty += rank(row, n, i, other) - k;
                }
            }
        }
        return 1 - penalty * 2 / ((double) n * k * (2.0 * n - 3.0 * k - 1));
    }

    /** Returns which neighbour one point is of another, from 1. */
    private static int rank(double[] row, int points, int of, int other) {
        int rank = 1;
        for (int j = 0; j < points; j++) {
            boolean nearer = row[j] < row[other] || (row[j] == row[other] && j < other);
            rank += nearer && j != of && j != other ? 1 : 0;
        }
        return rank;
    }
}
