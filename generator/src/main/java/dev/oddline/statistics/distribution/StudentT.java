package dev.oddline.statistics.distribution;

import dev.oddline.statistics.InvalidInput;

/**
 * Student's t distribution.
 *
 * @param degreesOfFreedom above 0, not always whole
 */
public record StudentT(double degreesOfFreedom) {

    public StudentT {
        InvalidInput.positive("degrees of freedom", degreesOfFreedom);
    }

    /** Returns the probability of a value above t, 0..1, exact far out. */
    public double survival(double t) {
        double half = 0.5 * twoSided(t);
        return t >= 0 ? half : 1 - half;
    }

    /** Returns the probability of a value as far from 0 as t, on either side, 0..1. */
    public double twoSided(double t) {
        InvalidInput.unless(!Double.isNaN(t), "t", "not a number");
        double square = t * t;
        if (Double.isInfinite(square)) {
            return 0;
        }
        double sum = degreesOfFreedom + square;
        return IncompleteBeta.of(degreesOfFreedom / 2, 0.5, degreesOfFreedom / sum, square / sum);
    }

    /** Returns the value above which a share of {@code tail} lies, strictly between 0 and 1. */
    public double upperQuantile(double tail) {
        InvalidInput.openProbability("tail", tail);
        if (tail == 0.5) {
            return 0;
        }
        return tail > 0.5
                ? -Bisection.least(0, Double.MAX_VALUE, t -> survival(t) <= 1 - tail)
                : Bisection.least(0, Double.MAX_VALUE, t -> survival(t) <= tail);
    }
}
