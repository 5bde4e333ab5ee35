package dev.oddline.statistics.shift;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;

/** How many equally weighted scenes would tell as much as weighted ones. */
public final class EffectiveSize {

    private EffectiveSize() {}

    /**
     * Returns (Σ w)² / Σ w², from 1 to the number of weights (Kish 1965).
     *
     * @param weights 0 or more, not all 0
     */
    public static double kish(Sample weights) {
        double sum = 0;
        double squares = 0;
        double greatest = 0;
        for (int i = 0; i < weights.size(); i++) {
            InvalidInput.unless(
                    weights.value(i) >= 0, weights.name() + "[" + i + "]", weights.value(i) + " is negative");
            greatest = StrictMath.max(greatest, weights.value(i));
        }
        InvalidInput.unless(greatest > 0, weights.name(), "all weights are 0");
        for (int i = 0; i < weights.size(); i++) {
            double weight = weights.value(i) / greatest;
            sum += weight;
            squares += weight * weight;
        }
        return sum * sum / squares;
    }
}
