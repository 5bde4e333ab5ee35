package dev.oddline.cluster.validity;

import dev.oddline.cluster.Labels;
import dev.oddline.statistics.matrix.Points;

/** The middle of each cluster. */
final class Centres {
    private Centres() {}

    /** Returns the means of the points of each cluster, {@code [cluster][column]}. */
    static double[][] of(Points points, Labels labels) {
        double[][] centres = new double[labels.clusters()][points.columns()];
        double[] point = new double[points.columns()];
        for (int i = 0; i < labels.points(); i++) {
            if (labels.of(i) != Labels.NOISE) {
                points.read(i, point);
                for (int d = 0; d < point.length; d++) {
                    centres[labels.of(i)][d] += point[d];
                }
            }
        }
        for (int c = 0; c < centres.length; c++) {
            for (int d = 0; d < centres[c].length; d++) {
                centres[c][d] /= labels.size(c);
            }
        }
        return centres;
    }

    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return StrictMath.sqrt(sum);
    }
}
