package dev.oddline.cluster.density;

import java.util.List;

/**
 * In which order points and groups join while the length that joins them grows (single linkage). Node {@code i} below the
 * number of points is point i; the others are joins, the last one of them holds all points.
 *
 * @param points number of points, n
 * @param left one side of join n + i, {@code [i]}
 * @param right its other side, {@code [i]}
 * @param length at which they join, ascending, {@code [i]}
 * @param size number of points of join n + i, {@code [i]}
 */
@SuppressWarnings("ArrayRecordComponent") // built once, read only here
record Hierarchy(int points, int[] left, int[] right, double[] length, int[] size) {

    /** Returns the hierarchy of a tree's edges, the shortest first. */
    static Hierarchy of(int points, List<SpanningTree.Edge> edges) {
        int joins = edges.size();
        Hierarchy hierarchy = new Hierarchy(points, new int[joins], new int[joins], new double[joins], new int[joins]);
        int[] above = new int[points + joins];
        for (int i = 0; i < above.length; i++) {
            above[i] = i;
        }
        for (int i = 0; i < joins; i++) {
            SpanningTree.Edge edge = edges.get(i);
            int a = top(above, edge.from());
            int b = top(above, edge.to());
            hierarchy.left[i] = a;
            hierarchy.right[i] = b;
            hierarchy.length[i] = edge.length();
            hierarchy.size[i] = hierarchy.sizeOf(a) + hierarchy.sizeOf(b);
            above[a] = points + i;
            above[b] = points + i;
        }
        return hierarchy;
    }

    private static int top(int[] above, int node) {
        int top = node;
        while (above[top] != top) {
            top = above[top];
        }
        for (int at = node; above[at] != top && at != top; ) {
            int next = above[at];
            above[at] = top;
            at = next;
        }
        return top;
    }

    /** Returns the size of the smaller side of the join where that is largest; 0 without joins. */
    int largestSplit() {
        int largest = 0;
        for (int i = 0; i < length.length; i++) {
            largest = StrictMath.max(largest, StrictMath.min(sizeOf(left[i]), sizeOf(right[i])));
        }
        return largest;
    }

    /** Returns the node that holds all points. */
    int root() {
        return points + length.length - 1;
    }

    /** Returns how many points a node holds. */
    int sizeOf(int node) {
        return node < points ? 1 : size[node - points];
    }
}
