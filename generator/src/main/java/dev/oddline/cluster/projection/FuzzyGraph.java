package dev.oddline.cluster.projection;

import dev.oddline.cluster.distance.NeighbourGraph;
import java.util.Arrays;

/**
 * Weights between points and their neighbours, the same in both directions; rows by point, each ascending by neighbour.
 *
 * @param start where each point's row begins, {@code [point]}, and the end of the last
 * @param other the neighbour, {@code [entry]}
 * @param weight above 0, {@code [entry]}
 */
@SuppressWarnings("ArrayRecordComponent") // built once, read only here
record FuzzyGraph(int[] start, int[] other, double[] weight) {

    /** How two weights of the same pair become one. */
    interface Union {
        double of(double there, double back);
    }

    /**
     * Returns the graph of weights that each point gives its neighbours.
     *
     * @param weights {@code [point][place]}
     */
    static FuzzyGraph of(NeighbourGraph graph, double[][] weights, Union union) {
        int n = graph.points();
        int[] start = new int[n + 1];
        for (int i = 0; i < n; i++) {
            start[i + 1] += graph.k();
            for (int place = 0; place < graph.k(); place++) {
                start[graph.neighbour(i, place) + 1]++;
            }
        }
        for (int i = 0; i < n; i++) {
            start[i + 1] += start[i];
        }
        long[] key = new long[start[n]];
        double[] value = new double[start[n]];
        int[] at = Arrays.copyOf(start, n);
        for (int i = 0; i < n; i++) {
            for (int place = 0; place < graph.k(); place++) {
                int j = graph.neighbour(i, place);
                key[at[i]] = 2L * j;
                value[at[i]++] = weights[i][place];
                key[at[j]] = 2L * i + 1;
                value[at[j]++] = weights[i][place];
            }
        }
        return merged(start, key, value, union);
    }

    /** An even key is a weight that the point gives, an odd one a weight that it is given. */
    private static FuzzyGraph merged(int[] start, long[] key, double[] value, Union union) {
        int n = start.length - 1;
        int[] ends = new int[n + 1];
        int[] other = new int[key.length];
        double[] weight = new double[key.length];
        int count = 0;
        for (int i = 0; i < n; i++) {
            Integer[] order = new Integer[start[i + 1] - start[i]];
            int from = start[i];
            Arrays.setAll(order, e -> from + e);
            Arrays.sort(order, (a, b) -> Long.compare(key[a], key[b]));
            for (int e = 0; e < order.length; e++) {
                long own = key[order[e]];
                boolean both = e + 1 < order.length && key[order[e + 1]] / 2 == own / 2;
                double first = value[order[e]];
                double there = own % 2 == 0 ? first : 0;
                double back = own % 2 == 0 ? 0 : first;
                if (both) {
                    back = value[order[++e]];
                }
                double together = union.of(there, back);
                if (together > 0) {
                    other[count] = (int) (own / 2);
                    weight[count++] = together;
                }
            }
            ends[i + 1] = count;
        }
        return new FuzzyGraph(ends, Arrays.copyOf(other, count), Arrays.copyOf(weight, count));
    }

    int points() {
        return start.length - 1;
    }
}
