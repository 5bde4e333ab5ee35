package dev.oddline.statistics.partition;

import dev.oddline.statistics.matrix.Points;
import java.util.Arrays;

/** Which centre each point belongs to at the moment, and how far it is from it. */
final class Assignment {
    private static final int STRIDE = 8;

    private final Points points;
    private final double[][] centres;
    private final int[] labels;
    private final double[] squaredDistances;

    Assignment(Points points, double[][] initialCentres) {
        this.points = points;
        this.centres = new double[initialCentres.length][];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = initialCentres[i].clone();
        }
        this.labels = new int[points.rows()];
        Arrays.fill(labels, -1);
        this.squaredDistances = new double[points.rows()];
    }

    /** Moves every point to its nearest centre; returns how many changed theirs. */
    int move() {
        double[] point = new double[points.columns()];
        int changed = 0;
        for (int i = 0; i < labels.length; i++) {
            points.read(i, point);
            int before = labels[i];
            int best = StrictMath.max(before, 0);
            double least = squaredDistance(point, centres[best], Double.POSITIVE_INFINITY);
            for (int c = 0; c < centres.length; c++) {
                double distance = c == best ? least : squaredDistance(point, centres[c], least);
                if (distance < least || (distance == least && c < best)) {
                    least = distance;
                    best = c;
                }
            }
            labels[i] = best;
            squaredDistances[i] = least;
            changed += best == before ? 0 : 1;
        }
        return changed;
    }

    /** Moves every centre to the mean of its points. */
    void centre() {
        int[] sizes = new int[centres.length];
        for (int label : labels) {
            sizes[label]++;
        }
        for (int c = 0; c < centres.length; c++) {
            if (sizes[c] == 0) {
                fill(c, sizes);
            }
        }
        for (double[] centre : centres) {
            Arrays.fill(centre, 0);
        }
        double[] point = new double[points.columns()];
        for (int i = 0; i < labels.length; i++) {
            points.read(i, point);
            double[] centre = centres[labels[i]];
            for (int d = 0; d < point.length; d++) {
                centre[d] += point[d];
            }
        }
        for (int c = 0; c < centres.length; c++) {
            for (int d = 0; d < centres[c].length; d++) {
                centres[c][d] /= sizes[c];
            }
        }
    }

    private void fill(int empty, int[] sizes) {
        int farthest = -1;
        for (int i = 0; i < labels.length; i++) {
            boolean spare = sizes[labels[i]] > 1;
            if (spare && (farthest < 0 || squaredDistances[i] > squaredDistances[farthest])) {
                farthest = i;
            }
        }
        sizes[labels[farthest]]--;
        labels[farthest] = empty;
        squaredDistances[farthest] = 0;
        sizes[empty] = 1;
    }

    int[] labels() {
        return labels;
    }

    double[][] centres() {
        return centres;
    }

    double inertia() {
        double sum = 0;
        for (double each : squaredDistances) {
            sum += each;
        }
        return sum;
    }

    /** Returns the squared distance, or some number above the limit if it is above the limit. */
    private static double squaredDistance(double[] a, double[] b, double limit) {
        double sum = 0;
        int d = 0;
        while (d < a.length && sum <= limit) {
            int end = StrictMath.min(d + STRIDE, a.length);
            for (; d < end; d++) {
                double difference = a[d] - b[d];
                sum += difference * difference;
            }
        }
        return sum;
    }
}
