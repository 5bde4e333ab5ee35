package dev.oddline.cluster.projection;

import dev.oddline.cluster.distance.NeighbourGraph;
import dev.oddline.cluster.distance.PointBlocks;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import java.util.stream.IntStream;

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
        NeighbourGraph drawn = NeighbourGraph.of(map, k);
        PointBlocks blocks = PointBlocks.of(points);
        // Whole numbers, so that their sum does not depend on who adds first.
        double penalty = IntStream.range(0, n)
                .parallel()
                .mapToLong(i -> penalty(blocks, points.row(i), i, drawn))
                .sum();
        return 1 - penalty * 2 / ((double) n * k * (2.0 * n - 3.0 * k - 1));
    }

    /** Returns by how much the ranks of the neighbours that a point has on the map exceed their number. */
    private static long penalty(PointBlocks blocks, double[] point, int index, NeighbourGraph drawn) {
        double[] row = new double[blocks.room()];
        blocks.squaredDistances(point, 0, row);
        long penalty = 0;
        for (int place = 0; place < drawn.k(); place++) {
            int rank = rank(row, drawn.points(), index, drawn.neighbour(index, place));
            penalty += StrictMath.max(0, rank - drawn.k());
        }
        return penalty;
    }

    /** Returns which neighbour one point is of another, from 1; of equally near ones the one of lower index comes first. */
    private static int rank(double[] row, int points, int of, int other) {
        double distance = row[other];
        int nearer = 0;
        for (int j = 0; j < other; j++) {
            nearer += row[j] <= distance ? 1 : 0;
        }
        for (int j = other + 1; j < points; j++) {
            nearer += row[j] < distance ? 1 : 0;
        }
        boolean isItselfAmongThem = of < other ? row[of] <= distance : row[of] < distance;
        return isItselfAmongThem ? nearer : nearer + 1;
    }
}
