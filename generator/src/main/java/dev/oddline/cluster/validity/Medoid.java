package dev.oddline.cluster.validity;

import dev.oddline.cluster.Labels;
import dev.oddline.cluster.distance.PointBlocks;
import dev.oddline.cluster.distance.Subset;
import dev.oddline.statistics.matrix.Points;
import java.util.ArrayList;
import java.util.List;

/**
 * The point of a cluster that is nearest to all its points together.
 *
 * @param point its index; of equally near ones the first
 * @param meanDistance Euclidean, over all points of the cluster, itself included
 * @param radius distance of the farthest point
 * @param closestToCentre the point nearest to the mean, the first of such; often another one
 * @param distances of the cluster's points from the medoid, in the order of {@link Labels#members}
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, never compared
public record Medoid(int point, double meanDistance, double radius, int closestToCentre, double[] distances) {

    /** Returns the medoid of each cluster, by cluster. */
    public static List<Medoid> of(Points points, Labels labels) {
        double[][] centres = Centres.of(points, labels);
        List<Medoid> medoids = new ArrayList<>();
        for (int c = 0; c < labels.clusters(); c++) {
            medoids.add(of(points, labels.members(c), centres[c]));
        }
        return medoids;
    }

    private static Medoid of(Points points, int[] members, double[] centre) {
        PointBlocks blocks = PointBlocks.of(Subset.of(points, members));
        double[] row = new double[blocks.room()];
        double[] best = new double[members.length];
        double least = Double.POSITIVE_INFINITY;
        int medoid = 0;
        int closest = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < members.length; i++) {
            double[] point = points.row(members[i]);
            blocks.squaredDistances(point, 0, row);
            double sum = 0;
            for (int j = 0; j < members.length; j++) {
                row[j] = StrictMath.sqrt(row[j]);
                sum += row[j];
            }
            if (sum < least) {
                least = sum;
                medoid = i;
                System.arraycopy(row, 0, best, 0, members.length);
            }
            double apart = Centres.distance(point, centre);
            if (apart < nearest) {
                nearest = apart;
                closest = i;
            }
        }
        double radius = 0;
        for (double distance : best) {
            radius = StrictMath.max(radius, distance);
        }
        return new Medoid(members[medoid], least / members.length, radius, members[closest], best);
    }
}
