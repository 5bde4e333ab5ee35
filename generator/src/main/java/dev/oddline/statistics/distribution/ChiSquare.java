package dev.oddline.statistics.distribution;

import dev.oddline.statistics.InvalidInput;

/**
 * The chi-square distribution.
 *
 * @param degreesOfFreedom above 0
 */
public record ChiSquare(double degreesOfFreedom) {

    public ChiSquare {
        InvalidInput.positive("degrees of freedom", degreesOfFreedom);
    }

    /** Returns the probability of a value below x, 0..1; x is 0 or more. */
    public double cumulative(double x) {
        return IncompleteGamma.lower(degreesOfFreedom / 2, valid(x) / 2);
    }

    /** Returns the probability of a value above x, 0..1, exact far out; x is 0 or more. */
    public double survival(double x) {
        return IncompleteGamma.upper(degreesOfFreedom / 2, valid(x) / 2);
    }

    /** Returns the value below which a share of {@code probability} lies, strictly between 0 and 1. */
    public double quantile(double probability) {
        InvalidInput.openProbability("probability", probability);
        return Bisection.least(0, Double.MAX_VALUE, x -> cumulative(x) >= probability);
    }

    /** Returns the value above which a share of {@code tail} lies, strictly between 0 and 1. */
    public double upperQuantile(double tail) {
        InvalidInput.openProbability("tail", tail);
        return Bisection.least(0, Double.MAX_VALUE, x -> survival(x) <= tail);
    }

    private static double valid(double x) {
        InvalidInput.unless(x >= 0, "chi-square", x + " is not 0 or more");
        return x;
    }
}
