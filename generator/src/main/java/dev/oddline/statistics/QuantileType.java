package dev.oddline.statistics;

import java.util.function.IntToDoubleFunction;

/** Where a quantile stands between order statistics (Hyndman and Fan 1996). Ours is {@link #LINEAR}. */
public enum QuantileType {
    /** Type 6, at (n + 1) p. */
    WEIBULL,
    /** Type 7, at (n - 1) p + 1: what NumPy, R and Excel answer unless told otherwise. */
    LINEAR,
    /** Type 8, at (n + 1/3) p + 1/3. */
    MEDIAN_UNBIASED;

    /**
     * Returns the quantile of values.
     *
     * @param ascending one or more
     * @param probability 0..1
     */
    public double of(double[] ascending, double probability) {
        return of(ascending.length, rank -> ascending[rank], probability);
    }

    /**
     * Returns the quantile of values in no order.
     *
     * @param count how many there are, one or more
     * @param smallest finds the value that a number of values stand before
     * @param probability 0..1
     */
    double of(int count, IntToDoubleFunction smallest, double probability) {
        InvalidInput.unless(count > 0, "values", "no values");
        InvalidInput.probability("probability", probability);
        double n = count;
        double place = switch (this) {
            case WEIBULL -> (n + 1) * probability - 1;
            case LINEAR -> (n - 1) * probability;
            case MEDIAN_UNBIASED -> (n + 1.0 / 3) * probability + 1.0 / 3 - 1;
        };
        double within = StrictMath.max(0, StrictMath.min(n - 1, place));
        int below = (int) StrictMath.floor(within);
        double lower = smallest.applyAsDouble(below);
        double upper = smallest.applyAsDouble(StrictMath.min(below + 1, count - 1));
        return lower + (within - below) * (upper - lower);
    }
}
