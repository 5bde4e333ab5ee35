package dev.oddline.selection.spread;

import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;

/**
 * The ways that a model thinks an agent may go, {@code [mode][step][x, y]} in metres, each with a weight; weights add up
 * to 1.
 */
public final class Trajectories {
    private final double[][][] modes;
    private final double[] weights;

    private Trajectories(double[][][] modes, double[] weights) {
        this.modes = modes;
        this.weights = weights;
    }

    /**
     * Returns the trajectories.
     *
     * @param modes {@code [mode][step][x, y]}, one mode and one step or more, finite
     * @param weights {@code [mode]}, 0 or more and not all 0; divided by their sum
     */
    public static Trajectories of(double[][][] modes, double[] weights) {
        InvalidInput.unless(modes.length > 0 && modes[0].length > 0, "trajectories", "no steps");
        InvalidInput.unless(weights.length == modes.length, "weights", weights.length + " beside " + modes.length);
        double[][][] copy = new double[modes.length][][];
        double[] shares = new double[modes.length];
        double sum = 0;
        for (int m = 0; m < modes.length; m++) {
            copy[m] = path("trajectories[" + m + "]", modes[m], modes[0].length);
            String name = "weights[" + m + "]";
            InvalidInput.unless(InvalidInput.finite(name, weights[m]) >= 0, name, weights[m] + " is negative");
            sum += weights[m];
        }
        InvalidInput.positive("weights", sum);
        for (int m = 0; m < shares.length; m++) {
            shares[m] = weights[m] / sum;
        }
        return new Trajectories(copy, shares);
    }

    /** Returns the same with modes of equal weight. */
    public Trajectories unweighted() {
        double[] equal = new double[weights.length];
        Arrays.fill(equal, 1.0 / weights.length);
        return new Trajectories(modes, equal);
    }

    /** Returns a copy of a path that has this many points. */
    static double[][] path(String name, double[][] path, int steps) {
        InvalidInput.unless(path.length == steps, name, path.length + " steps, not " + steps);
        double[][] copy = new double[steps][];
        for (int step = 0; step < steps; step++) {
            String point = name + "[" + step + "]";
            InvalidInput.unless(path[step].length == 2, point, path[step].length + " coordinates, not 2");
            InvalidInput.finite(point, path[step][0]);
            InvalidInput.finite(point, path[step][1]);
            copy[step] = path[step].clone();
        }
        return copy;
    }

    /** Returns the number of modes, 1 or more. */
    public int modes() {
        return modes.length;
    }

    int steps() {
        return modes[0].length;
    }

    double weight(int mode) {
        return weights[mode];
    }

    /** Returns the point of a mode at a step; not a copy. */
    double[] point(int mode, int step) {
        return modes[mode][step];
    }

    /** Returns - sum w ln w over the modes, 0 to ln of their number. */
    public double modeEntropy() {
        double sum = 0;
        for (double weight : weights) {
            sum -= weight == 0 ? 0 : weight * StrictMath.log(weight);
        }
        return StrictMath.max(0, sum);
    }

    /** Returns the mean over pairs of modes and over steps of their distance; 0 for one mode. */
    public double averagePairwiseDisplacement() {
        double sum = 0;
        for (int step = 0; step < steps(); step++) {
            sum += pointsAt(step).pairwiseMean();
        }
        return sum / steps();
    }

    /** Returns the weighted points at the last step. */
    public WeightedPoints endPoints() {
        return pointsAt(steps() - 1);
    }

    /** Returns the weighted mean of the squared distance to the weighted mean, {@code [step]}. */
    public double[] variancePerStep() {
        double[] variances = new double[steps()];
        for (int step = 0; step < variances.length; step++) {
            variances[step] = pointsAt(step).meanSquare();
        }
        return variances;
    }

    private WeightedPoints pointsAt(int step) {
        double[][] points = new double[modes.length][];
        for (int m = 0; m < points.length; m++) {
            points[m] = point(m, step);
        }
        return new WeightedPoints(points, weights);
    }

    static double distance(double[] one, double[] other) {
        return StrictMath.hypot(one[0] - other[0], one[1] - other[1]);
    }
}
