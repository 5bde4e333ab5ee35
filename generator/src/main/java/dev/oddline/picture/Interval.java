package dev.oddline.picture;

/**
 * A value with its interval, all finite.
 *
 * @param low not above {@code value}
 * @param value between the bounds
 * @param high not below {@code value}
 */
public record Interval(double low, double value, double high) {

    public Interval {
        if (!Double.isFinite(high - low) || !(low <= value && value <= high)) {
            throw new IllegalStateException("no interval: " + low + ", " + value + ", " + high);
        }
    }

    boolean contains(double other) {
        return low <= other && other <= high;
    }
}
