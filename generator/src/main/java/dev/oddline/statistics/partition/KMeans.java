package dev.oddline.statistics.partition;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;

/**
 * Points divided among k centres, each point with its nearest one (Lloyd 1982). Runs until no point changes its centre, 300
 * times at most. A point as far from two centres belongs to the one of lower index; a centre that lost all its points moves
 * to the point that is farthest from its own centre, the first such point.
 */
public final class KMeans {
    private static final int MOST_ROUNDS = 300;

    private final int[] labels;
    private final double[][] centres;
    private final double inertia;

    private KMeans(int[] labels, double[][] centres, double inertia) {
        this.labels = labels;
        this.centres = centres;
        this.inertia = inertia;
    }

    /**
     * Returns the partition that given centres lead to.
     *
     * @param initialCentres {@code [cluster][column]}, 1 to as many as there are points; not changed
     */
    public static KMeans from(Points points, double[][] initialCentres) {
        InvalidInput.unless(
                initialCentres.length >= 1 && initialCentres.length <= points.rows(),
                "k",
                initialCentres.length + " clusters of " + points.rows() + " points");
        for (double[] centre : initialCentres) {
            InvalidInput.unless(centre.length == points.columns(), "centres", "they are of another space");
        }
        Assignment assignment = new Assignment(points, initialCentres);
        for (int round = 0; assignment.move() > 0 && round < MOST_ROUNDS; round++) {
            assignment.centre();
        }
        return new KMeans(assignment.labels(), assignment.centres(), assignment.inertia());
    }

    /**
     * Returns the partition that starts from centres drawn among the points, each with a probability that is proportional to
     * its squared distance from the nearest one drawn before (k-means++, Arthur and Vassilvitskii 2007).
     *
     * @param k number of clusters, 1 to the number of points
     * @param seed of {@link dev.oddline.statistics.SplitMix}; draws run in the order of the points
     */
    public static KMeans plusPlus(Points points, int k, long seed) {
        return from(points, PlusPlus.centres(points, k, seed));
    }

    /**
     * Returns the partition of least inertia among some that start from other draws; the first of equals.
     *
     * @param starts how many, 1 or more; they draw with the seeds {@code seed}, {@code seed + 1} and so on
     */
    public static KMeans bestOf(Points points, int k, int starts, long seed) {
        InvalidInput.unless(starts >= 1, "starts", starts + " is below one");
        KMeans best = plusPlus(points, k, seed);
        for (int i = 1; i < starts; i++) {
            KMeans other = plusPlus(points, k, seed + i);
            best = other.inertia < best.inertia ? other : best;
        }
        return best;
    }

    /** Returns the index of each point's centre, in the order of the points. */
    public int[] labels() {
        return labels.clone();
    }

    /** Returns the centres, {@code [cluster][column]}: the mean of the points of each. */
    public double[][] centres() {
        double[][] copy = new double[centres.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = centres[i].clone();
        }
        return copy;
    }

    /** Returns the sum of the squared distances between the points and their centres. */
    public double inertia() {
        return inertia;
    }
}
