package dev.oddline.cluster.validity;

import dev.oddline.cluster.density.SpanningTree;
import dev.oddline.cluster.distance.PointBlocks;
import dev.oddline.cluster.distance.Subset;
import dev.oddline.statistics.NaturalLogarithm;
import dev.oddline.statistics.matrix.Points;
import java.util.List;

/**
 * The tree inside one cluster, by the core distances of all its points.
 *
 * @param inner points with more than one edge, by their index among all; the first one where there are none
 * @param innerCore their core distances
 * @param sparseness the longest edge between two inner points, or of all where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // built once, read only here
record SparseTree(int[] inner, double[] innerCore, double sparseness) {

    static SparseTree of(Points all, int[] members) {
        Points points = Subset.of(all, members);
        double[] core = coreDistances(points);
        List<SpanningTree.Edge> edges = SpanningTree.of(points, core);
        int[] degree = new int[members.length];
        for (SpanningTree.Edge edge : edges) {
            degree[edge.from()]++;
            degree[edge.to()]++;
        }
        int count = 0;
        int[] inner = new int[members.length];
        for (int i = 0; i < degree.length; i++) {
            if (degree[i] > 1) {
                inner[count++] = i;
            }
        }
        count = StrictMath.max(1, count);
        int[] innerMembers = new int[count];
        double[] innerCore = new double[count];
        for (int i = 0; i < count; i++) {
            innerMembers[i] = members[inner[i]];
            innerCore[i] = core[inner[i]];
        }
        double longestInside = longest(edges.stream()
                .filter(edge -> degree[edge.from()] > 1 && degree[edge.to()] > 1)
                .toList());
        return new SparseTree(innerMembers, innerCore, longestInside >= 0 ? longestInside : longest(edges));
    }

    private static double longest(List<SpanningTree.Edge> edges) {
        return edges.stream().mapToDouble(SpanningTree.Edge::length).max().orElse(-1);
    }

    /**
     * Returns the mean of the inverse distances from the others, raised to the number of dimensions, as a distance; summed
     * on a logarithmic scale, because powers of 64 and more leave the range of numbers. Points in one place are left out.
     */
    private static double[] coreDistances(Points points) {
        int n = points.rows();
        int dimensions = points.columns();
        PointBlocks blocks = PointBlocks.of(points);
        double[] row = new double[blocks.room()];
        double[] core = new double[n];
        for (int i = 0; i < n; i++) {
            blocks.squaredDistances(points.row(i), 0, row);
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                least = row[j] > 0 ? StrictMath.min(least, row[j]) : least;
            }
            double sum = 0;
            for (int j = 0; j < n; j++) {
                if (row[j] > 0) {
                    sum += StrictMath.exp(dimensions * 0.5 * NaturalLogarithm.of(least / row[j]));
                }
            }
            core[i] = sum == 0
                    ? 0
                    : StrictMath.sqrt(least) * StrictMath.exp(-NaturalLogarithm.of(sum / (n - 1)) / dimensions);
        }
        return core;
    }
}
