package dev.oddline.selection.spread;

import dev.oddline.statistics.InvalidInput;

/** How far predicted trajectories are from the way that was taken, in metres. */
public final class DisplacementErrors {
    private final Trajectories trajectories;
    private final double[][] taken;

    private DisplacementErrors(Trajectories trajectories, double[][] taken) {
        this.trajectories = trajectories;
        this.taken = taken;
    }

    /**
     * Returns the errors.
     *
     * @param taken {@code [step][x, y]}, as many steps as the trajectories have, finite
     */
    public static DisplacementErrors of(Trajectories trajectories, double[][] taken) {
        return new DisplacementErrors(trajectories, Trajectories.path("ground_truth", taken, trajectories.steps()));
    }

    /** Returns the mean distance over steps, {@code [mode]}. */
    public double[] average() {
        double[] errors = new double[trajectories.modes()];
        for (int m = 0; m < errors.length; m++) {
            double sum = 0;
            for (int step = 0; step < taken.length; step++) {
                sum += Trajectories.distance(trajectories.point(m, step), taken[step]);
            }
            errors[m] = sum / taken.length;
        }
        return errors;
    }

    /** Returns the distance at the last step, {@code [mode]}. */
    public double[] last() {
        double[] errors = new double[trajectories.modes()];
        int step = taken.length - 1;
        for (int m = 0; m < errors.length; m++) {
            errors[m] = Trajectories.distance(trajectories.point(m, step), taken[step]);
        }
        return errors;
    }

    /** Returns the least of {@link #average}: minADE. */
    public double leastAverage() {
        double[] errors = average();
        return errors[least(errors)];
    }

    /** Returns the least of {@link #last}: minFDE. */
    public double leastLast() {
        double[] errors = last();
        return errors[least(errors)];
    }

    /** Returns minFDE + (1 - w)^2, where w is the weight of the mode that ends nearest: brier-minFDE. */
    public double brierLeastLast() {
        double[] errors = last();
        int best = least(errors);
        double off = 1 - trajectories.weight(best);
        return errors[best] + off * off;
    }

    /** Returns whether every mode ends further away than the threshold, above 0. */
    public boolean missed(double threshold) {
        return leastLast() > InvalidInput.positive("threshold", threshold);
    }

    private static int least(double[] errors) {
        int least = 0;
        for (int m = 1; m < errors.length; m++) {
            least = errors[m] < errors[least] ? m : least;
        }
        return least;
    }
}
