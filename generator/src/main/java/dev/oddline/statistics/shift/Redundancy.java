package dev.oddline.statistics.shift;

import dev.oddline.statistics.InvalidInput;

/** How well selected scenes stand for all, and how much they repeat each other, by their embeddings. */
public final class Redundancy {

    private final double[][] embeddings;
    private final int[] selected;
    private final double[] nearest;

    private Redundancy(double[][] embeddings, int[] selected, double[] nearest) {
        this.embeddings = embeddings;
        this.selected = selected;
        this.nearest = nearest;
    }

    /**
     * Returns the redundancy of a selection.
     *
     * @param embeddings {@code [scene][dimension]}, finite, all of one length
     * @param selected rows of different scenes, one or more
     */
    public static Redundancy of(double[][] embeddings, int[] selected) {
        double[][] copy = checked(embeddings);
        boolean[] seen = new boolean[copy.length];
        for (int i = 0; i < selected.length; i++) {
            int row = selected[i];
            InvalidInput.unless(
                    row >= 0 && row < copy.length, "selected[" + i + "]", row + " of " + copy.length + " scenes");
            InvalidInput.unless(!seen[row], "selected[" + i + "]", row + " is selected twice");
            seen[row] = true;
        }
        InvalidInput.unless(selected.length > 0, "selected", "nothing was selected");
        double[] nearest = new double[copy.length];
        for (int row = 0; row < copy.length; row++) {
            nearest[row] = Double.POSITIVE_INFINITY;
            for (int other : selected) {
                nearest[row] = StrictMath.min(nearest[row], distance(copy[row], copy[other]));
            }
        }
        return new Redundancy(copy, selected.clone(), nearest);
    }

    /** Returns the distance of the scene that is farthest from its nearest selected one. */
    public double coverageRadius() {
        double greatest = 0;
        for (double distance : nearest) {
            greatest = StrictMath.max(greatest, distance);
        }
        return greatest;
    }

    /** Returns the mean distance of all scenes, selected ones included, to their nearest selected one. */
    public double meanNearestDistance() {
        double sum = 0;
        for (double distance : nearest) {
            sum += distance;
        }
        return sum / nearest.length;
    }

    /** Returns the share of all scenes, 0..1, with a selected one within the radius. */
    public double shareWithin(double radius) {
        double count = 0;
        for (double distance : nearest) {
            count += distance <= radius ? 1 : 0;
        }
        return count / nearest.length;
    }

    /** Returns the mean over selected scenes of the greatest cosine with another selected one, -1..1. */
    public double meanGreatestCosine() {
        pairsNeeded();
        double sum = 0;
        for (int one : selected) {
            double greatest = -1;
            for (int other : selected) {
                greatest = one == other ? greatest : StrictMath.max(greatest, cosine(one, other));
            }
            sum += greatest;
        }
        return sum / selected.length;
    }

    /** Returns the share of pairs of selected scenes, 0..1, with a cosine of {@code least} or more. */
    public double shareOfDuplicates(double least) {
        pairsNeeded();
        double count = 0;
        for (int i = 0; i < selected.length; i++) {
            for (int j = i + 1; j < selected.length; j++) {
                count += cosine(selected[i], selected[j]) >= least ? 1 : 0;
            }
        }
        return count / pairs();
    }

    /** Returns the mean distance of pairs of selected scenes. */
    public double meanPairDistance() {
        pairsNeeded();
        double sum = 0;
        for (int i = 0; i < selected.length; i++) {
            for (int j = i + 1; j < selected.length; j++) {
                sum += distance(embeddings[selected[i]], embeddings[selected[j]]);
            }
        }
        return sum / pairs();
    }

    private void pairsNeeded() {
        InvalidInput.unless(selected.length > 1, "selected", "a single scene has no other to resemble");
    }

    private double pairs() {
        return selected.length * (selected.length - 1.0) / 2;
    }

    private double cosine(int one, int other) {
        double lengths = length(one) * length(other);
        return dot(embeddings[one], embeddings[other]) / lengths;
    }

    private double length(int row) {
        double length = StrictMath.sqrt(dot(embeddings[row], embeddings[row]));
        InvalidInput.unless(length > 0, "embeddings[" + row + "]", "has no length, its cosine is not defined");
        return length;
    }

    private static double[][] checked(double[][] embeddings) {
        double[][] copy = new double[embeddings.length][];
        for (int row = 0; row < copy.length; row++) {
            String name = "embeddings[" + row + "]";
            InvalidInput.unless(
                    embeddings[row].length == embeddings[0].length && embeddings[row].length > 0,
                    name,
                    embeddings[row].length + " dimensions where the first has " + embeddings[0].length);
            for (double value : embeddings[row]) {
                InvalidInput.finite(name, value);
            }
            copy[row] = embeddings[row].clone();
        }
        return copy;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return StrictMath.sqrt(sum);
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
