package dev.oddline.cluster.validity;

import dev.oddline.cluster.Labels;
import dev.oddline.cluster.distance.PointBlocks;
import dev.oddline.cluster.distance.Subset;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How compact clusters are and how far apart. Points that are noise are left out. */
public final class InternalValidity {
    private final Points points;
    private final Labels labels;
    private final int[] members;
    private final double[][] centres;

    private InternalValidity(Points points, Labels labels, int[] members, double[][] centres) {
        this.points = points;
        this.labels = labels;
        this.members = members;
        this.centres = centres;
    }

    /**
     * Returns what is known of clusters.
     *
     * @param labels two clusters or more, of the same points
     */
    public static InternalValidity of(Points points, Labels labels) {
        InvalidInput.unless(labels.points() == points.rows(), "labels", "they are of other points");
        InvalidInput.unless(labels.clusters() >= 2, "labels", "there are fewer than two clusters");
        int[] members = new int[labels.points() - labels.noise()];
        int at = 0;
        for (int i = 0; i < labels.points(); i++) {
            if (labels.of(i) != Labels.NOISE) {
                members[at++] = i;
            }
        }
        return new InternalValidity(points, labels, members, Centres.of(points, labels));
    }

    /**
     * Returns how much nearer each point is to its own cluster than to the next one (Rousseeuw 1987); -1..1, 0 of a point
     * alone in its cluster, NaN of noise.
     */
    public double[] silhouettes() {
        double[] silhouettes = new double[labels.points()];
        Arrays.fill(silhouettes, Double.NaN);
        PointBlocks blocks = PointBlocks.of(Subset.of(points, members));
        int[] clusters = IntStream.of(members).map(labels::of).toArray();
        IntStream.range(0, members.length)
                .parallel()
                .forEach(i -> silhouettes[members[i]] =
                        silhouette(sums(blocks, points.row(members[i]), clusters), clusters[i]));
        return silhouettes;
    }

    /** Returns the sum of a point's distances from the members of each cluster, by cluster. */
    private double[] sums(PointBlocks blocks, double[] point, int[] clusters) {
        double[] row = new double[blocks.room()];
        blocks.squaredDistances(point, 0, row);
        double[] sums = new double[labels.clusters()];
        for (int j = 0; j < clusters.length; j++) {
            sums[clusters[j]] += StrictMath.sqrt(row[j]);
        }
        return sums;
    }

    private double silhouette(double[] sums, int own) {
        if (labels.size(own) == 1) {
            return 0;
        }
        double inside = sums[own] / (labels.size(own) - 1);
        double next = Double.POSITIVE_INFINITY;
        for (int c = 0; c < sums.length; c++) {
            if (c != own) {
                next = StrictMath.min(next, sums[c] / labels.size(c));
            }
        }
        double larger = StrictMath.max(inside, next);
        return larger == 0 ? 0 : (next - inside) / larger;
    }

    /** Returns the mean over clusters of how alike the most alike other one is (Davies and Bouldin 1979); 0 or more, smaller is better. */
    public double daviesBouldin() {
        double[] spread = new double[centres.length];
        for (int i : members) {
            spread[labels.of(i)] += Centres.distance(points.row(i), centres[labels.of(i)]);
        }
        double sum = 0;
        for (int a = 0; a < centres.length; a++) {
            double most = 0;
            for (int b = 0; b < centres.length; b++) {
                double apart = Centres.distance(centres[a], centres[b]);
                if (a != b && apart > 0) {
                    double together = spread[a] / labels.size(a) + spread[b] / labels.size(b);
                    most = StrictMath.max(most, together / apart);
                }
            }
            sum += most;
        }
        return sum / centres.length;
    }

    /** Returns the variance between the clusters over that within them (Caliński and Harabasz 1974); larger is better. */
    public double calinskiHarabasz() {
        double[] middle = new double[points.columns()];
        for (int i : members) {
            double[] point = points.row(i);
            for (int d = 0; d < middle.length; d++) {
                middle[d] += point[d] / members.length;
            }
        }
        double within = 0;
        for (int i : members) {
            double distance = Centres.distance(points.row(i), centres[labels.of(i)]);
            within += distance * distance;
        }
        double between = 0;
        for (int c = 0; c < centres.length; c++) {
            double distance = Centres.distance(centres[c], middle);
            between += labels.size(c) * distance * distance;
        }
        int k = centres.length;
        InvalidInput.unless(within > 0 && members.length > k, "labels", "the clusters have no spread");
        return (between / (k - 1)) / (within / (members.length - k));
    }
}
