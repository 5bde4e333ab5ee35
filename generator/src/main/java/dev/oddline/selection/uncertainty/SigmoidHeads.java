package dev.oddline.selection.uncertainty;

import dev.oddline.statistics.InvalidInput;

/**
 * The scores of a detector that decides for each class on its own. Each is the probability of a yes; they need not add up
 * to 1 and are never made to.
 */
public final class SigmoidHeads {
    private final double[] entropies;

    private SigmoidHeads(double[] entropies) {
        this.entropies = entropies;
    }

    /**
     * Returns the heads.
     *
     * @param scores {@code [class]}, one or more, 0..1
     */
    public static SigmoidHeads of(double... scores) {
        InvalidInput.unless(scores.length > 0, "scores", "no classes");
        double[] entropies = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            double yes = scores[k];
            if (!(yes >= 0 && yes <= 1)) {
                throw new InvalidInput("scores[" + k + "]", yes + " is not between 0 and 1");
            }
            entropies[k] = StrictMath.max(0, part(yes, StrictMath.log(yes)) + part(1 - yes, StrictMath.log1p(-yes)));
        }
        return new SigmoidHeads(entropies);
    }

    private static double part(double probability, double logarithm) {
        return probability == 0 ? 0 : -probability * logarithm;
    }

    /** Returns the entropy of each decision in nats, {@code [class]}, 0 to ln 2. */
    public double[] entropies() {
        return entropies.clone();
    }

    /** Returns the sum of the entropies, 0 to K ln 2. */
    public double sum() {
        double sum = 0;
        for (double each : entropies) {
            sum += each;
        }
        return sum;
    }

    /** Returns the greatest of the entropies, 0 to ln 2. */
    public double max() {
        double max = 0;
        for (double each : entropies) {
            max = StrictMath.max(max, each);
        }
        return max;
    }

    /** Returns the mean of the entropies, 0 to ln 2. */
    public double mean() {
        return sum() / entropies.length;
    }
}
