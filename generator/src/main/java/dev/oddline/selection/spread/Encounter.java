package dev.oddline.selection.spread;

import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * How likely a predicted agent comes too near to us on the way that we mean to take. Its position at a step is normal around the
 * predicted point, with the same deviation each way. Metres.
 */
public final class Encounter {
    private final double[] weights;
    private final CollisionChances[] ofModes;

    private Encounter(double[] weights, CollisionChances[] ofModes) {
        this.weights = weights;
        this.ofModes = ofModes;
    }

    /**
     * Returns the encounter with an agent.
     *
     * @param own {@code [step][x, y]} our way, as many steps as the predicted ones have, finite
     * @param deviations {@code [step]} of the predicted positions, above 0; one for all steps is enough
     * @param radius the distance from which on there is a collision, 0 or more: the radii of both together
     */
    public static Encounter of(Trajectories predicted, double[][] own, double[] deviations, double radius) {
        double[][] path = Trajectories.path("own_path_m", own, predicted.steps());
        InvalidInput.unless(
                deviations.length == 1 || deviations.length == path.length,
                "position_deviation_m",
                deviations.length + " numbers for " + path.length + " steps");
        double[] weights = new double[predicted.modes()];
        CollisionChances[] ofModes = new CollisionChances[weights.length];
        for (int mode = 0; mode < weights.length; mode++) {
            weights[mode] = predicted.weight(mode);
            double[] chances = new double[path.length];
            for (int step = 0; step < chances.length; step++) {
                double[] point = predicted.point(mode, step);
                double deviation = deviations[deviations.length == 1 ? 0 : step];
                chances[step] = new RelativePosition(point[0] - path[step][0], point[1] - path[step][1], deviation)
                        .collision(radius);
            }
            ofModes[mode] = CollisionChances.of(chances);
        }
        return new Encounter(weights, ofModes);
    }

    /** Returns the probability of a collision at any step, if steps do not depend on each other; 0..1. */
    public double ofIndependentSteps() {
        return overModes(CollisionChances::ofIndependentSteps);
    }

    /** Returns the most that the probability of a collision at any step can be, whatever steps depend on; 0..1. */
    public double bound() {
        return overModes(CollisionChances::bound);
    }

    /** Returns the probability of a collision at the worst step of each mode, which that at any step is at least; 0..1. */
    public double ofWorstStep() {
        return overModes(CollisionChances::max);
    }

    private double overModes(ToDoubleFunction<CollisionChances> ofMode) {
        return CollisionChances.of(Arrays.stream(ofModes).mapToDouble(ofMode).toArray())
                .ofModes(weights);
    }
}
