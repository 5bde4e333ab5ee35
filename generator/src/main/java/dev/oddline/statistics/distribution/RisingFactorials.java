package dev.oddline.statistics.distribution;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.NaturalLogarithm;
import java.util.Arrays;

/**
 * The product of the rising factorials x (x + 1) … (x + k - 1) of several counts k, as a function of x: its logarithm, which
 * is the sum of ln Γ(x + k) - ln Γ(x), and the first two derivatives of that. A factor that several counts share is taken
 * once with their number, so that the work goes with the counts that differ.
 */
public final class RisingFactorials {
    /** Factors that are multiplied one by one; of more in a row the gamma function gives the product. No product overflows. */
    private static final long MOST_FACTORS = 16;

    /** Ends of the ranges of factors that equally many counts have, the first one from 0. */
    private final long[] ends;

    /** How many counts have the factors of each range. */
    private final long[] times;

    private RisingFactorials(long[] ends, long[] times) {
        this.ends = ends;
        this.times = times;
    }

    /**
     * Returns the product of some counts.
     *
     * @param counts 0 or more each, in any order
     */
    public static RisingFactorials of(long[] counts) {
        long[] sorted = counts.clone();
        Arrays.sort(sorted);
        long[] ends = new long[sorted.length];
        long[] times = new long[sorted.length];
        int ranges = 0;
        long before = 0;
        for (int i = 0; i < sorted.length; i++) {
            InvalidInput.count("counts", sorted[i]);
            if (sorted[i] > before) {
                ends[ranges] = sorted[i];
                times[ranges] = (long) sorted.length - i;
                ranges++;
                before = sorted[i];
            }
        }
        return new RisingFactorials(Arrays.copyOf(ends, ranges), Arrays.copyOf(times, ranges));
    }

    /** Returns the logarithm of the product, for x above 0. */
    public double logarithm(double x) {
        double sum = 0;
        long from = 0;
        for (int i = 0; i < ends.length; i++) {
            double range;
            if (ends[i] - from <= MOST_FACTORS) {
                double product = 1;
                for (long factor = from; factor < ends[i]; factor++) {
                    product *= x + factor;
                }
                range = NaturalLogarithm.of(product);
            } else {
                range = LogGamma.of(x + ends[i]) - LogGamma.of(x + from);
            }
            sum += times[i] * range;
            from = ends[i];
        }
        return sum;
    }

    /** Returns the first derivative of the logarithm, for x above 0. */
    public double slope(double x) {
        double sum = 0;
        long from = 0;
        for (int i = 0; i < ends.length; i++) {
            double range = 0;
            if (ends[i] - from <= MOST_FACTORS) {
                for (long factor = from; factor < ends[i]; factor++) {
                    range += 1 / (x + factor);
                }
            } else {
                range = LogGamma.digamma(x + ends[i]) - LogGamma.digamma(x + from);
            }
            sum += times[i] * range;
            from = ends[i];
        }
        return sum;
    }

    /** Returns the second derivative of the logarithm, for x above 0. */
    public double bend(double x) {
        double sum = 0;
        long from = 0;
        for (int i = 0; i < ends.length; i++) {
            double range = 0;
            if (ends[i] - from <= MOST_FACTORS) {
                for (long factor = from; factor < ends[i]; factor++) {
                    range -= 1 / ((x + factor) * (x + factor));
                }
            } else {
                range = LogGamma.trigamma(x + ends[i]) - LogGamma.trigamma(x + from);
            }
            sum += times[i] * range;
            from = ends[i];
        }
        return sum;
    }
}
