package dev.oddline.statistics.distribution;

import dev.oddline.statistics.InvalidInput;

/** The normal distribution with mean 0 and standard deviation 1. */
public final class Normal {

    private static final double SQRT_2PI = 2.5066282746310007;

    /** The quantile that was asked for last: nearly all intervals of a program have one confidence. */
    private static volatile Quantile last = new Quantile(0.5, 0);

    /** A value and the share of values above it. */
    private record Quantile(double tail, double value) {}

    private Normal() {}

    public static double density(double z) {
        return StrictMath.exp(-0.5 * z * z) / SQRT_2PI;
    }

    /** Returns the probability of a value below z, 0..1, exact far out: 7.6e-24 at -10. */
    public static double cumulative(double z) {
        return survival(-z);
    }

    /** Returns the probability of a value above z, 0..1, exact far out: 7.6e-24 at 10. */
    public static double survival(double z) {
        InvalidInput.unless(!Double.isNaN(z), "z", "not a number");
        double half = 0.5 * IncompleteGamma.upper(0.5, 0.5 * z * z);
        return z >= 0 ? half : 1 - half;
    }

    /** Returns the probability of a value as far from 0 as z, on either side, 0..1. */
    public static double twoSided(double z) {
        return IncompleteGamma.upper(0.5, 0.5 * z * z);
    }

    /** Returns the value below which a share of {@code probability} lies, strictly between 0 and 1. */
    public static double quantile(double probability) {
        InvalidInput.openProbability("probability", probability);
        return probability < 0.5 ? -upperQuantile(probability) : upperQuantile(1 - probability);
    }

    /** Returns the value above which a share of {@code tail} lies, strictly between 0 and 1; 1.96 for 0.025. */
    public static double upperQuantile(double tail) {
        InvalidInput.openProbability("tail", tail);
        return tail > 0.5 ? -knownQuantile(1 - tail) : knownQuantile(tail);
    }

    private static double knownQuantile(double tail) {
        Quantile known = last;
        if (known.tail() != tail) {
            known = new Quantile(tail, positiveQuantile(tail));
            last = known;
        }
        return known.value();
    }

    /** Starts from Abramowitz and Stegun 26.2.23 (error below 4.5e-4) and makes Newton steps on ln of the tail. */
    private static double positiveQuantile(double tail) {
        if (tail == 0.5) {
            return 0;
        }
        double t = StrictMath.sqrt(-2 * StrictMath.log(tail));
        double z =
                t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        for (int step = 0; step < 6; step++) {
            double survival = survival(z);
            z += StrictMath.log(survival / tail) * survival / density(z);
        }
        return z;
    }
}
