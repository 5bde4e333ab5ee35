package dev.oddline.statistics.distribution;

import dev.oddline.statistics.InvalidInput;

/**
 * The beta distribution on 0..1.
 *
 * @param a above 0
 * @param b above 0
 */
public record Beta(double a, double b) {

    public Beta {
        InvalidInput.positive("a", a);
        InvalidInput.positive("b", b);
    }

    public double mean() {
        return a / (a + b);
    }

    /** Returns the probability of a value below x, 0..1. */
    public double cumulative(double x) {
        InvalidInput.probability("x", x);
        return IncompleteBeta.of(a, b, x, 1 - x);
    }

    /** Returns the probability of a value above x, 0..1. */
    public double survival(double x) {
        InvalidInput.probability("x", x);
        return IncompleteBeta.of(b, a, 1 - x, x);
    }

    /** Returns the value below which a share of {@code probability} lies, strictly between 0 and 1. */
    public double quantile(double probability) {
        InvalidInput.openProbability("probability", probability);
        return probability <= 0.5
                ? Bisection.least(0.0, 1.0, x -> cumulative(x) >= probability)
                : upperQuantile(1 - probability);
    }

    /** Returns the value above which a share of {@code tail} lies, strictly between 0 and 1. */
    public double upperQuantile(double tail) {
        InvalidInput.openProbability("tail", tail);
        return Bisection.least(0.0, 1.0, x -> survival(x) <= tail);
    }
}
