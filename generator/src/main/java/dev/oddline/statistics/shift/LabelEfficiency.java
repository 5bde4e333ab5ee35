package dev.oddline.statistics.shift;

import dev.oddline.statistics.InvalidInput;
import java.util.Optional;

/**
 * What choosing labels gains over taking them at random.
 *
 * @param chosen the curve of the query strategy
 * @param random the curve of the random arm, at the same numbers of labels
 */
public record LabelEfficiency(LabelCurve chosen, LabelCurve random) {

    public LabelEfficiency {
        InvalidInput.unless(chosen.hasLabelsOf(random), "random", "measured at other numbers of labels");
    }

    /** Returns how much higher the curve lies on average, in the metric's unit. */
    public double areaGain() {
        return chosen.area() - random.area();
    }

    /** Returns how many chosen labels reach what random ones reach in the end; empty where they never do. */
    public Optional<Double> labelsToReachRandom() {
        return chosen.labelsToReach(random.last());
    }

    /** Returns the share of labels saved for the metric that random ones reach in the end, 0..1; empty where never reached. */
    public Optional<Double> saving() {
        return labelsToReachRandom().map(labels -> 1 - labels / random.lastLabels());
    }

    /**
     * Returns the area above the chosen curve over that above the random one, each below its own last value; below 1 where
     * choosing helps. Baram et al. (2004) measure both against the random curve's last value.
     *
     * @throws InvalidInput where the random curve is nowhere below its last value
     */
    public double deficiency() {
        double above = random.last() - random.area();
        InvalidInput.unless(above > 0, "random", "a curve that does not rise has no deficiency");
        return (chosen.last() - chosen.area()) / above;
    }
}
