package dev.oddline.cluster.projection;

import dev.oddline.cluster.distance.NeighbourGraph;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import java.util.Arrays;

/**
 * A map on which points lie near those that they resemble: t-SNE (van der Maaten and Hinton 2008), forces between far
 * points by Barnes and Hut's tree (van der Maaten 2014). Distances between groups on it mean little. The same seed gives the
 * same map, but another program gives another one.
 */
public final class TsneMap {
    private static final int ROUNDS = 1000;
    private static final int EXAGGERATED_ROUNDS = 250;
    private static final double EXAGGERATION = 12;
    private static final int SEARCH_STEPS = 64;
    private static final double START = 1e-4;

    private TsneMap() {}

    /**
     * Returns the place of each point, {@code [point][x, y]}.
     *
     * @param perplexity about how many neighbours count, above 1; lowered to a third of the points where there are few
     * @param progress is told the share that is done, 0..1
     */
    public static double[][] of(Points points, double perplexity, long seed, Progress progress) {
        int n = points.rows();
        InvalidInput.unless(n >= 5, "points", n + " are too few for a map");
        InvalidInput.unless(perplexity > 1, "perplexity", perplexity + " is not above 1");
        double used = StrictMath.min(perplexity, (n - 1) / 3.0);
        int k = StrictMath.min(n - 1, (int) StrictMath.floor(3 * used));
        NeighbourGraph neighbours = NeighbourGraph.of(points, k);
        double[][] weights = new double[n][k];
        for (int i = 0; i < n; i++) {
            weights[i] = likeness(neighbours, i, StrictMath.log(used));
        }
        FuzzyGraph graph = FuzzyGraph.of(neighbours, weights, (there, back) -> (there + back) / (2.0 * n));
        return descend(graph, Flat.start(points, START, seed), progress);
    }

    /** Returns how alike a point finds its neighbours; together 1, their entropy as given. */
    private static double[] likeness(NeighbourGraph graph, int point, double entropy) {
        int k = graph.k();
        double nearest = graph.distance(point, 0) * graph.distance(point, 0);
        double[] likeness = new double[k];
        double precision = 1;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int step = 0; step < SEARCH_STEPS; step++) {
            double sum = 0;
            double weighted = 0;
            for (int place = 0; place < k; place++) {
                double beyond = graph.distance(point, place) * graph.distance(point, place) - nearest;
                likeness[place] = StrictMath.exp(-precision * beyond);
                sum += likeness[place];
                weighted += precision * beyond * likeness[place];
            }
            double found = StrictMath.log(sum) + weighted / sum;
            for (int place = 0; place < k; place++) {
                likeness[place] /= sum;
            }
            if (found > entropy) {
                low = precision;
                precision = Double.isInfinite(high) ? precision * 2 : (precision + high) / 2;
            } else {
                high = precision;
                precision = (precision + low) / 2;
            }
        }
        return likeness;
    }

    private static double[][] descend(FuzzyGraph graph, double[][] places, Progress progress) {
        int n = places.length;
        double rate = StrictMath.max(50, n / EXAGGERATION / 4);
        double[][] speed = new double[n][2];
        double[][] gains = new double[n][2];
        for (double[] gain : gains) {
            Arrays.fill(gain, 1);
        }
        double[] force = new double[2];
        double[][] forces = new double[n][2];
        for (int round = 0; round < ROUNDS; round++) {
            boolean early = round < EXAGGERATED_ROUNDS;
            double momentum = early ? 0.5 : 0.8;
            PlaceTree tree = PlaceTree.of(places);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += tree.repulsion(places[i], force);
                forces[i][0] = force[0];
                forces[i][1] = force[1];
            }
            for (int i = 0; i < n; i++) {
                attraction(graph, places, i, force);
                for (int d = 0; d < 2; d++) {
                    double slope = 4 * ((early ? EXAGGERATION : 1) * force[d] - forces[i][d] / sum);
                    boolean same = slope > 0 == speed[i][d] > 0;
                    gains[i][d] = StrictMath.max(0.01, same ? gains[i][d] * 0.8 : gains[i][d] + 0.2);
                    speed[i][d] = momentum * speed[i][d] - rate * gains[i][d] * slope;
                    forces[i][d] = speed[i][d];
                }
            }
            for (int i = 0; i < n; i++) {
                places[i][0] += forces[i][0];
                places[i][1] += forces[i][1];
            }
            progress.done((round + 1.0) / ROUNDS);
        }
        return places;
    }

    private static void attraction(FuzzyGraph graph, double[][] places, int point, double[] into) {
        double x = 0;
        double y = 0;
        for (int e = graph.start()[point]; e < graph.start()[point + 1]; e++) {
            double[] other = places[graph.other()[e]];
            double dx = places[point][0] - other[0];
            double dy = places[point][1] - other[1];
            double factor = graph.weight()[e] / (1 + dx * dx + dy * dy);
            x += factor * dx;
            y += factor * dy;
        }
        into[0] = x;
        into[1] = y;
    }
}
