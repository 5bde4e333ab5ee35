package dev.oddline.statistics;

/**
 * A two-sided interval for an estimate, in the unit of the estimate.
 *
 * @param low finite
 * @param high finite, not below {@code low}
 */
public record Interval(double low, double high, Confidence confidence, IntervalMethod method) {

    public Interval {
        InvalidInput.finite("low", low);
        InvalidInput.finite("high", high);
        InvalidInput.unless(low <= high, "low", () -> low + " is above the high end " + high);
    }

    public double width() {
        return high - low;
    }

    /** Returns whether the value lies inside, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** Returns the interval of the same estimate in a unit {@code factor} times as small; the factor is above zero. */
    public Interval times(double factor) {
        InvalidInput.positive("factor", factor);
        return new Interval(low * factor, high * factor, confidence, method);
    }
}
