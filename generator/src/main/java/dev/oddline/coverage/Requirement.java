package dev.oddline.coverage;

import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;

/**
 * The value that a metric has to reach.
 *
 * @param value finite, in the metric's unit
 * @param better which side of it is the good one
 */
public record Requirement(double value, Better better) {

    /** Where good values of a metric lie. */
    public enum Better {
        HIGHER,
        LOWER
    }

    public Requirement {
        InvalidInput.finite("required value", value);
    }

    /** Returns whether the whole interval lies on the bad side of the value. */
    public boolean isMissedBy(Interval metric) {
        return switch (better) {
            case HIGHER -> metric.high() < value;
            case LOWER -> metric.low() > value;
        };
    }

    /** Returns whether the whole interval reaches the value. */
    public boolean isMetBy(Interval metric) {
        return switch (better) {
            case HIGHER -> metric.low() >= value;
            case LOWER -> metric.high() <= value;
        };
    }

    /** Returns the least improvement per doubling that the interval of the slope allows. */
    double leastGain(Interval slope) {
        return switch (better) {
            case HIGHER -> slope.low();
            case LOWER -> -slope.high();
        };
    }

    /** Returns the greatest improvement per doubling that the interval of the slope allows. */
    double greatestGain(Interval slope) {
        return switch (better) {
            case HIGHER -> slope.high();
            case LOWER -> -slope.low();
        };
    }
}
