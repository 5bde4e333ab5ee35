package dev.oddline.statistics.distribution;

import java.util.function.LongToDoubleFunction;

/**
 * The two-sided p of an exact test: the probability of all outcomes not more probable than the observed one, with a
 * relative slack of 1e-7 for equal probabilities that rounding made differ (R's binom.test and fisher.test).
 */
final class NotMoreProbable {

    private static final double SLACK = 1 + 1e-7;

    private NotMoreProbable() {}

    /**
     * Returns the two-sided p, 0..1.
     *
     * @param least the least outcome
     * @param most the greatest outcome
     * @param mode a most probable outcome; probabilities fall from it on both sides
     */
    static double p(
            long observed,
            long least,
            long mode,
            long most,
            LongToDoubleFunction probability,
            LongToDoubleFunction atMost,
            LongToDoubleFunction atLeast) {
        double limit = probability.applyAsDouble(observed) * SLACK;
        if (probability.applyAsDouble(mode) <= limit) {
            return 1;
        }
        long firstAboveLeft = Bisection.leastWhole(least, mode, k -> probability.applyAsDouble(k) > limit);
        long firstBelowRight = Bisection.leastWhole(mode, most + 1, k -> probability.applyAsDouble(k) <= limit);
        double left = firstAboveLeft > least ? atMost.applyAsDouble(firstAboveLeft - 1) : 0;
        double right = firstBelowRight <= most ? atLeast.applyAsDouble(firstBelowRight) : 0;
        return StrictMath.min(1, left + right);
    }
}
