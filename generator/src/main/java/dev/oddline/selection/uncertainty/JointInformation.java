package dev.oddline.selection.uncertainty;

import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;
import java.util.List;

/**
 * What the labels of several predictions together tell about the model (BatchBALD, Kirsch 2019, equation 8), by going
 * through every combination of labels. Predictions that say the same are worth less together than one by one.
 */
public final class JointInformation {
    private static final double MOST_COMBINATIONS = 1 << 20;

    private JointInformation() {}

    /**
     * Returns the information in nats, 0 to ln T and not more than the sum of those of each.
     *
     * @param predictions of the same members, one or more; their classes have at most 2^20 combinations
     */
    public static double of(List<Ensemble> predictions) {
        InvalidInput.unless(!predictions.isEmpty(), "predictions", "no predictions");
        int members = predictions.get(0).size();
        double combinations = 1;
        double expected = 0;
        for (int i = 0; i < predictions.size(); i++) {
            Ensemble each = predictions.get(i);
            InvalidInput.unless(
                    each.size() == members,
                    "predictions[" + i + "]",
                    each.size() + " members where the first has " + members);
            combinations *= each.mean().length;
            expected += each.expectedEntropy();
        }
        InvalidInput.unless(combinations <= MOST_COMBINATIONS, "predictions", combinations + " combinations of labels");
        double[] weights = new double[members];
        Arrays.fill(weights, 1);
        return StrictMath.max(0, entropy(predictions, 0, weights) - expected);
    }

    /** Returns the part of the joint entropy that the labels chosen so far lead to; their chance by member is given. */
    private static double entropy(List<Ensemble> predictions, int at, double[] chances) {
        if (at == predictions.size()) {
            double chance = 0;
            for (double each : chances) {
                chance += each;
            }
            chance /= chances.length;
            return chance == 0 ? 0 : -chance * StrictMath.log(chance);
        }
        Ensemble prediction = predictions.get(at);
        double sum = 0;
        for (int label = 0; label < prediction.mean().length; label++) {
            double[] further = new double[chances.length];
            for (int t = 0; t < chances.length; t++) {
                further[t] = chances[t] * prediction.member(t).of(label);
            }
            sum += entropy(predictions, at + 1, further);
        }
        return sum;
    }
}
