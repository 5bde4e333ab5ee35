package dev.oddline.cluster.distance;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import java.util.Arrays;

/** The nearest neighbours of each point, itself left out; exact. */
public final class NeighbourGraph {
    private final int[][] neighbours;
    private final double[][] distances;

    private NeighbourGraph(int[][] neighbours, double[][] distances) {
        this.neighbours = neighbours;
        this.distances = distances;
    }

    /**
     * Returns the graph; all pairs of points are looked at once.
     *
     * @param k neighbours of each point, 0 to one less than there are points
     */
    public static NeighbourGraph of(Points points, int k) {
        int n = points.rows();
        InvalidInput.unless(k >= 0 && k < n, "k", k + " neighbours among " + n + " points");
        int[][] neighbours = new int[n][k];
        double[][] squared = new double[n][k];
        for (double[] row : squared) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        if (k > 0) {
            search(PointBlocks.of(points), points, neighbours, squared);
        }
        for (double[] row : squared) {
            for (int i = 0; i < k; i++) {
                row[i] = StrictMath.sqrt(row[i]);
            }
        }
        return new NeighbourGraph(neighbours, squared);
    }

    /** Candidates come to each point in the order of their indices, so that of equal ones the first is kept. */
    private static void search(PointBlocks blocks, Points points, int[][] neighbours, double[][] squared) {
        int n = squared.length;
        int last = squared[0].length - 1;
        double[] farthest = new double[n];
        Arrays.fill(farthest, Double.POSITIVE_INFINITY);
        double[] point = new double[points.columns()];
        double[] row = new double[blocks.room()];
        for (int i = 0; i < n; i++) {
            points.read(i, point);
            blocks.squaredDistances(point, i + 1, row);
            for (int j = i + 1; j < n; j++) {
                double distance = row[j];
                if (distance < farthest[i]) {
                    insert(squared[i], neighbours[i], distance, j);
                    farthest[i] = squared[i][last];
                }
                if (distance < farthest[j]) {
                    insert(squared[j], neighbours[j], distance, i);
                    farthest[j] = squared[j][last];
                }
            }
        }
    }

    private static void insert(double[] ascending, int[] indices, double distance, int index) {
        int at = ascending.length - 1;
        for (; at > 0 && ascending[at - 1] > distance; at--) {
            ascending[at] = ascending[at - 1];
            indices[at] = indices[at - 1];
        }
        ascending[at] = distance;
        indices[at] = index;
    }

    /** Returns how many points there are. */
    public int points() {
        return neighbours.length;
    }

    /** Returns how many neighbours each point has. */
    public int k() {
        return neighbours.length == 0 ? 0 : neighbours[0].length;
    }

    /** Returns a point's neighbour: 0 is the nearest; of equally near ones the one of lower index comes first. */
    public int neighbour(int point, int place) {
        return neighbours[point][place];
    }

    /** Returns the Euclidean distance of that neighbour. */
    public double distance(int point, int place) {
        return distances[point][place];
    }
}
