package dev.oddline.statistics.partition;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Groups that join in the order of the mean Euclidean distance between their points (Sokal and Michener 1958), found along
 * chains of nearest neighbours (Benzécri 1982). Keeps all distances: 20,000 points take 1.6 GB.
 */
public final class AverageLinkage {
    private final int points;
    private final List<Join> joins;

    private AverageLinkage(int points, List<Join> joins) {
        this.points = points;
        this.joins = joins;
    }

    /** Two groups that become one; each is named by one of its points. */
    private record Join(int one, int other, double height) {}

    /** Returns the groups of points. */
    public static AverageLinkage of(Points points) {
        int n = points.rows();
        double[][] distances = distances(points);
        int[] size = new int[n];
        Arrays.fill(size, 1);
        int[] chain = new int[n + 1];
        int length = 0;
        List<Join> joins = new ArrayList<>();
        while (joins.size() < n - 1) {
            if (length == 0) {
                chain[length++] = firstLeft(size);
            }
            int end = chain[length - 1];
            int before = length > 1 ? chain[length - 2] : -1;
            int nearest = nearest(distances, size, end, before);
            if (nearest == before) {
                length -= 2;
                join(distances, size, joins, StrictMath.min(end, before), StrictMath.max(end, before));
            } else {
                chain[length++] = nearest;
            }
        }
        joins.sort(Comparator.comparingDouble(Join::height));
        return new AverageLinkage(n, joins);
    }

    /** Returns {@code [larger][smaller]}. */
    private static double[][] distances(Points points) {
        double[][] distances = new double[points.rows()][];
        double[] b = new double[points.columns()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = new double[i];
            double[] a = points.row(i);
            for (int j = 0; j < i; j++) {
                points.read(j, b);
                double sum = 0;
                for (int d = 0; d < a.length; d++) {
                    sum += (a[d] - b[d]) * (a[d] - b[d]);
                }
                distances[i][j] = StrictMath.sqrt(sum);
            }
        }
        return distances;
    }

    private static int firstLeft(int[] size) {
        int first = 0;
        while (size[first] == 0) {
            first++;
        }
        return first;
    }

    /** Of equally near groups the one before in the chain, so that it ends; else the first. */
    private static int nearest(double[][] distances, int[] size, int from, int before) {
        int nearest = before;
        double least = before < 0 ? Double.POSITIVE_INFINITY : at(distances, from, before);
        for (int j = 0; j < size.length; j++) {
            if (size[j] > 0 && j != from && at(distances, from, j) < least) {
                least = at(distances, from, j);
                nearest = j;
            }
        }
        return nearest;
    }

    private static void join(double[][] distances, int[] size, List<Join> joins, int one, int other) {
        joins.add(new Join(one, other, at(distances, one, other)));
        double together = (double) size[one] + size[other];
        for (int j = 0; j < size.length; j++) {
            if (size[j] > 0 && j != one && j != other) {
                double mean = (size[one] * at(distances, one, j) + size[other] * at(distances, other, j)) / together;
                distances[StrictMath.max(one, j)][StrictMath.min(one, j)] = mean;
            }
        }
        size[one] += size[other];
        size[other] = 0;
    }

    private static double at(double[][] distances, int a, int b) {
        return distances[StrictMath.max(a, b)][StrictMath.min(a, b)];
    }

    /** Returns the mean distances at which two groups became one, ascending; one less than there are points. */
    public double[] heights() {
        return joins.stream().mapToDouble(Join::height).toArray();
    }

    /**
     * Returns the group of each point when only groups up to a mean distance are joined; numbered by their first point.
     *
     * @param distance 0 or more; a join at exactly this distance counts
     */
    public int[] cutAt(double distance) {
        InvalidInput.unless(distance >= 0, "distance", distance + " is below zero");
        return labels(
                (int) joins.stream().filter(join -> join.height() <= distance).count());
    }

    /**
     * Returns the group of each point when a number of groups is left; numbered by their first point.
     *
     * @param groups 1 to the number of points
     */
    public int[] cutInto(int groups) {
        InvalidInput.unless(groups >= 1 && groups <= points, "groups", groups + " of " + points + " points");
        return labels(points - groups);
    }

    private int[] labels(int joined) {
        int[] above = new int[points];
        Arrays.setAll(above, i -> i);
        for (Join join : joins.subList(0, joined)) {
            int one = top(above, join.one());
            int other = top(above, join.other());
            above[StrictMath.max(one, other)] = StrictMath.min(one, other);
        }
        int[] labels = new int[points];
        int count = 0;
        for (int i = 0; i < points; i++) {
            int top = top(above, i);
            labels[i] = top == i ? count++ : labels[top];
        }
        return labels;
    }

    private static int top(int[] above, int point) {
        int top = point;
        while (above[top] != top) {
            above[top] = above[above[top]];
            top = above[top];
        }
        return top;
    }
}
