package dev.oddline.cluster.density;

import dev.oddline.cluster.distance.NeighbourGraph;
import dev.oddline.cluster.distance.PointBlocks;
import dev.oddline.statistics.matrix.Points;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The tree of least total length that joins all points, by Prim's algorithm: exact, in time that grows with the square of
 * the number of points and memory that grows with their number. Lengths are mutual reachability distances: the largest of
 * the Euclidean distance and both core distances (Campello, Moulavi and Sander 2013).
 */
public final class SpanningTree {
    private SpanningTree() {}

    /**
     * An edge.
     *
     * @param length 0 or more
     */
    public record Edge(int from, int to, double length) {}

    /**
     * Returns how far each point has to reach to have its neighbours around it.
     *
     * @param minSamples the neighbours, the point itself not counted; 1 to one less than there are points
     */
    public static double[] coreDistances(Points points, int minSamples) {
        NeighbourGraph graph = NeighbourGraph.of(points, minSamples);
        double[] core = new double[points.rows()];
        Arrays.setAll(core, i -> graph.distance(i, minSamples - 1));
        return core;
    }

    /**
     * Returns the edges, the shortest first; equal ones in the order in which they were found. Of two points at the same
     * distance an edge takes the one of lower index.
     *
     * @param core core distance of each point
     */
    public static List<Edge> of(Points points, double[] core) {
        int n = points.rows();
        PointBlocks rest = PointBlocks.of(points);
        double[] key = new double[n];
        int[] nearest = new int[n];
        Arrays.fill(key, Double.POSITIVE_INFINITY);
        double[] squared = new double[rest.room()];
        double[] point = new double[points.columns()];
        double[] coreAt = core.clone();
        List<Edge> edges = new ArrayList<>(n);
        int current = 0;
        int place = 0;
        while (rest.left() > 1) {
            rest.read(place, point);
            int last = rest.left() - 1;
            rest.remove(place);
            coreAt[place] = coreAt[last];
            key[place] = key[last];
            nearest[place] = nearest[last];
            rest.squaredDistances(point, 0, squared);
            double own = core[current];
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < last; j++) {
                double floor = StrictMath.max(own, coreAt[j]);
                if (floor <= key[j]) {
                    double length = StrictMath.max(floor, StrictMath.sqrt(squared[j]));
                    if (length < key[j] || (length == key[j] && current < nearest[j])) {
                        key[j] = length;
                        nearest[j] = current;
                    }
                }
                if (key[j] < least || (key[j] == least && rest.pointAt(j) < rest.pointAt(best))) {
                    least = key[j];
                    best = j;
                }
            }
            place = best;
            current = rest.pointAt(best);
            edges.add(new Edge(nearest[best], current, least));
        }
        edges.sort(Comparator.comparingDouble(Edge::length));
        return edges;
    }
}
