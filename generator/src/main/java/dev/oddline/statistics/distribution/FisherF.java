package dev.oddline.statistics.distribution;

import dev.oddline.statistics.InvalidInput;

/**
 * The F distribution.
 *
 * @param numerator degrees of freedom above 0
 * @param denominator degrees of freedom above 0
 */
public record FisherF(double numerator, double denominator) {

    public FisherF {
        InvalidInput.positive("numerator degrees of freedom", numerator);
        InvalidInput.positive("denominator degrees of freedom", denominator);
    }

    /** Returns the probability of a value above f, 0..1, exact far out; f is 0 or more. */
    public double survival(double f) {
        InvalidInput.unless(f >= 0, "f", f + " is not 0 or more");
        double explained = numerator * f;
        if (Double.isInfinite(explained)) {
            return 0;
        }
        double sum = explained + denominator;
        return IncompleteBeta.of(denominator / 2, numerator / 2, denominator / sum, explained / sum);
    }
}
