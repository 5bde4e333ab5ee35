package dev.oddline.statistics.distribution;

import dev.oddline.statistics.InvalidInput;

/**
 * The distribution of (Z + noncentrality) / √(χ² / degrees of freedom), which gives a t test its power. Integrated over
 * the chi distribution with Simpson's rule; absolute error below 1e-9.
 *
 * @param degreesOfFreedom 1 or more
 * @param noncentrality finite
 */
public record NoncentralT(double degreesOfFreedom, double noncentrality) {

    private static final int FEWEST_PANELS = 400;
    private static final int PANELS_PER_DEVIATION = 20;
    private static final double REACH = 13;

    public NoncentralT {
        InvalidInput.unless(
                InvalidInput.finite("degrees of freedom", degreesOfFreedom) >= 1,
                "degrees of freedom",
                degreesOfFreedom + " is below 1");
        InvalidInput.finite("noncentrality", noncentrality);
    }

    /** Returns the probability of a value above t, 0..1. */
    public double survival(double t) {
        double spread = REACH / StrictMath.sqrt(2 * degreesOfFreedom);
        double from = StrictMath.max(0, 1 - spread);
        double range = 1 + spread - from;
        int panels = panels(range * StrictMath.abs(t));
        double width = range / panels;
        double sum = 0;
        for (int i = 0; i <= panels; i++) {
            double weight = i == 0 || i == panels ? 1 : i % 2 == 1 ? 4 : 2;
            double scale = from + i * width;
            sum += weight * Normal.survival(t * scale - noncentrality) * scaleDensity(scale);
        }
        return StrictMath.min(1, sum * width / 3);
    }

    /** An even number, enough where a great t makes the integrand steep. */
    private static int panels(double deviations) {
        return 2 * (int) StrictMath.ceil(StrictMath.max(FEWEST_PANELS, PANELS_PER_DEVIATION * deviations) / 2);
    }

    /** The density of √(χ² / df) at {@code scale}: a Poisson probability of a real argument, rewritten. */
    private double scaleDensity(double scale) {
        double half = degreesOfFreedom / 2;
        if (scale == 0) {
            return degreesOfFreedom == 1 ? 2 * Normal.density(0) : 0;
        }
        double mean = half * scale * scale;
        return 2 * half / scale * LoaderExpansion.poisson(half, mean);
    }
}
