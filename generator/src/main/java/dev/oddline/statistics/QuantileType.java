package dev.oddline.statistics;

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
        InvalidInput.unless(ascending.length > 0, "values", "no values");
        InvalidInput.probability("probability", probability);
        double n = ascending.length;
        double place = switch (this) {
            case WEIBULL -> (n + 1) * probability - 1;
            case LINEAR -> (n - 1) * probability;
            case MEDIAN_UNBIASED -> (n + 1.0 / 3) * probability + 1.0 / 3 - 1;
        };
        double within = StrictMath.max(0, StrictMath.min(n - 1, place));
        int below = (int) StrictMath.floor(within);
        int above = StrictMath.min(below + 1, ascending.length - 1);
        return ascending[below] + (within - below) * (ascending[above] - ascending[below]);
    }
}
