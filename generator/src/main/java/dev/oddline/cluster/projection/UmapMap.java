package dev.oddline.cluster.projection;

import dev.oddline.cluster.distance.NeighbourGraph;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.SplitMix;
import dev.oddline.statistics.matrix.Points;

/**
 * A map that keeps the neighbourhoods of points: UMAP (McInnes, Healy and Melville 2018), least distance 0.1, begun along
 * the principal components. Distances between groups on it mean little. The same seed gives the same map, but another
 * program gives another one.
 */
public final class UmapMap {
    private static final int FEW = 10_000;
    private static final int ROUNDS_OF_FEW = 500;
    private static final int ROUNDS_OF_MANY = 200;
    private static final int SEARCH_STEPS = 64;
    private static final int STRANGERS = 5;
    private static final double WIDTH = 10;
    private static final double FARTHEST_STEP = 4;
    /** The curve 1 / (1 + a d^2b) that is nearest to the wanted one for a least distance of 0.1 and a spread of 1. */
    private static final double A = 1.5769434603113077;

    private static final double B = 0.8950608779109733;

    private UmapMap() {}

    /**
     * Returns the place of each point, {@code [point][x, y]}.
     *
     * @param neighbours how many count, the point itself included, 2 or more; lowered where there are fewer points
     * @param progress is told the share that is done, 0..1
     */
    public static double[][] of(Points points, int neighbours, long seed, Progress progress) {
        int n = points.rows();
        InvalidInput.unless(n >= 5, "points", n + " are too few for a map");
        InvalidInput.unless(neighbours >= 2, "neighbours", neighbours + " is below two");
        int k = StrictMath.min(neighbours, n) - 1;
        NeighbourGraph graph = NeighbourGraph.of(points, k);
        double[][] weights = new double[n][];
        for (int i = 0; i < n; i++) {
            weights[i] = membership(graph, i);
        }
        FuzzyGraph fuzzy = FuzzyGraph.of(graph, weights, (there, back) -> there + back - there * back);
        return descend(fuzzy, Flat.start(points, WIDTH, seed), new SplitMix(seed + 1), progress);
    }

    /** Returns how far each neighbour belongs to a point: the nearest wholly, together log2 of their number. */
    private static double[] membership(NeighbourGraph graph, int point) {
        int k = graph.k();
        double nearest = 0;
        for (int place = 0; place < k && nearest == 0; place++) {
            nearest = graph.distance(point, place);
        }
        double wanted = StrictMath.log(k + 1) / StrictMath.log(2);
        double[] membership = new double[k];
        double width = 1;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int step = 0; step < SEARCH_STEPS; step++) {
            double sum = 0;
            for (int place = 0; place < k; place++) {
                double beyond = graph.distance(point, place) - nearest;
                membership[place] = beyond <= 0 ? 1 : StrictMath.exp(-beyond / width);
                sum += membership[place];
            }
            if (sum > wanted) {
                high = width;
                width = (low + width) / 2;
            } else {
                low = width;
                width = Double.isInfinite(high) ? width * 2 : (width + high) / 2;
            }
        }
        return membership;
    }

    /** Each pair is drawn together as often as its weight says, and pushed away from some points drawn by chance. */
    private static double[][] descend(FuzzyGraph graph, double[][] places, SplitMix random, Progress progress) {
        int n = graph.points();
        int rounds = n <= FEW ? ROUNDS_OF_FEW : ROUNDS_OF_MANY;
        double heaviest = 0;
        for (double weight : graph.weight()) {
            heaviest = StrictMath.max(heaviest, weight);
        }
        double[] due = new double[graph.weight().length];
        for (int e = 0; e < due.length; e++) {
            due[e] = heaviest / graph.weight()[e];
        }
        for (int round = 1; round <= rounds; round++) {
            double rate = 1 - (round - 1.0) / rounds;
            for (int i = 0; i < n; i++) {
                for (int e = graph.start()[i]; e < graph.start()[i + 1]; e++) {
                    if (due[e] <= round) {
                        due[e] += heaviest / graph.weight()[e];
                        attract(places[i], places[graph.other()[e]], rate);
                        for (int s = 0; s < STRANGERS; s++) {
                            int stranger = random.below(n);
                            if (stranger != i) {
                                repel(places[i], places[stranger], rate);
                            }
                        }
                    }
                }
            }
            progress.done((double) round / rounds);
        }
        return places;
    }

    private static void attract(double[] one, double[] other, double rate) {
        double squared = squared(one, other);
        if (squared > 0) {
            double power = StrictMath.pow(squared, B);
            double factor = -2 * A * B * power / squared / (1 + A * power);
            for (int d = 0; d < 2; d++) {
                double step = rate * clipped(factor * (one[d] - other[d]));
                one[d] += step;
                other[d] -= step;
            }
        }
    }

    private static void repel(double[] one, double[] other, double rate) {
        double squared = squared(one, other);
        if (squared > 0) {
            double factor = 2 * B / ((0.001 + squared) * (1 + A * StrictMath.pow(squared, B)));
            for (int d = 0; d < 2; d++) {
                one[d] += rate * clipped(factor * (one[d] - other[d]));
            }
        }
    }

    private static double squared(double[] one, double[] other) {
        double dx = one[0] - other[0];
        double dy = one[1] - other[1];
        return dx * dx + dy * dy;
    }

    private static double clipped(double step) {
        return StrictMath.max(-FARTHEST_STEP, StrictMath.min(FARTHEST_STEP, step));
    }
}
