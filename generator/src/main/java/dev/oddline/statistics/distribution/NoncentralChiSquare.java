package dev.oddline.statistics.distribution;

import dev.oddline.statistics.InvalidInput;

/**
 * The non-central chi-square distribution: the squared length of a normal vector whose mean is not zero.
 *
 * @param degreesOfFreedom above 0
 * @param noncentrality squared length of the mean over the deviation, 0 or more
 */
public record NoncentralChiSquare(double degreesOfFreedom, double noncentrality) {

    public NoncentralChiSquare {
        InvalidInput.positive("degrees of freedom", degreesOfFreedom);
        InvalidInput.unless(
                InvalidInput.finite("noncentrality", noncentrality) >= 0, "noncentrality", "it is negative");
    }

    /**
     * Returns the probability of a value below x, 0..1, small ones with their relative accuracy: central distributions
     * weighted by a Poisson (Johnson, Kotz and Balakrishnan 1995, 29.2), from their greatest term both ways.
     *
     * @param x 0 or more
     */
    public double cumulative(double x) {
        InvalidInput.unless(InvalidInput.finite("x", x) >= 0, "x", x + " is not 0 or more");
        double mean = noncentrality / 2;
        long start = (long) StrictMath.min(mean, StrictMath.sqrt(noncentrality * x) / 2);
        double sum = 0;
        for (long j = start; ; j++) {
            double term = term((double) j, mean, x);
            sum += term;
            if (term <= sum * 1e-18) {
                break;
            }
        }
        for (long j = start - 1; j >= 0; j--) {
            double term = term((double) j, mean, x);
            sum += term;
            if (term <= sum * 1e-18) {
                break;
            }
        }
        return StrictMath.min(1, sum);
    }

    private double term(double j, double mean, double x) {
        double weight = mean == 0 ? (j == 0 ? 1 : 0) : LoaderExpansion.poisson(j, mean);
        return weight * IncompleteGamma.lower(degreesOfFreedom / 2 + j, x / 2);
    }
}
