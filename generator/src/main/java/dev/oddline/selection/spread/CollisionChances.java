package dev.oddline.selection.spread;

import dev.oddline.statistics.InvalidInput;

/** Several probabilities of a collision put together, 0..1. */
public final class CollisionChances {
    private final double[] chances;

    private CollisionChances(double[] chances) {
        this.chances = chances;
    }

    /** Returns the chances, one or more, 0..1 each: of the modes of a prediction, or of its steps. */
    public static CollisionChances of(double... chances) {
        InvalidInput.unless(chances.length > 0, "chances", "none is given");
        for (int i = 0; i < chances.length; i++) {
            InvalidInput.probability("chances[" + i + "]", chances[i]);
        }
        return new CollisionChances(chances.clone());
    }

    /** Returns the chance when one of the modes comes true; weights are 0 or more and divided by their sum. */
    public double ofModes(double[] weights) {
        InvalidInput.unless(weights.length == chances.length, "weights", weights.length + " beside " + chances.length);
        double sum = 0;
        double total = 0;
        for (int m = 0; m < weights.length; m++) {
            String name = "weights[" + m + "]";
            InvalidInput.unless(InvalidInput.finite(name, weights[m]) >= 0, name, weights[m] + " is negative");
            sum += weights[m] * chances[m];
            total += weights[m];
        }
        return StrictMath.min(1, sum / InvalidInput.positive("weights", total));
    }

    /** Returns the chance of one at any step, if steps do not depend on each other. */
    public double ofIndependentSteps() {
        double none = 1;
        for (double chance : chances) {
            none *= 1 - chance;
        }
        return 1 - none;
    }

    /** Returns the most that the chance of one at any step can be, whatever steps depend on. */
    public double bound() {
        double sum = 0;
        for (double chance : chances) {
            sum += chance;
        }
        return StrictMath.min(1, sum);
    }

    /** Returns the greatest, which the chance of one at any step is at least. */
    public double max() {
        double max = 0;
        for (double chance : chances) {
            max = StrictMath.max(max, chance);
        }
        return max;
    }
}
