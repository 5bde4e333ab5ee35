package dev.oddline.yaml;

import java.math.BigDecimal;

/** The numbers that a double can hold, rounded, without becoming infinite or, unless they are, zero. */
final class DoubleRange {
    private static final int MAX_MAGNITUDE = 400;
    /** Every number of this many digits before or after the point fits. */
    private static final int SAFE_MAGNITUDE = 300;

    private DoubleRange() {}

    static boolean holds(BigDecimal value) {
        return value.signum() == 0
                || Math.abs(magnitude(value)) < SAFE_MAGNITUDE
                || (!isTooLarge(value) && !isTooSmall(value));
    }

    static boolean isTooLarge(BigDecimal value) {
        return magnitude(value) > MAX_MAGNITUDE || (magnitude(value) >= 0 && Double.isInfinite(value.doubleValue()));
    }

    static boolean isTooSmall(BigDecimal value) {
        return value.signum() != 0
                && (magnitude(value) < -MAX_MAGNITUDE || (magnitude(value) < 0 && value.doubleValue() == 0.0));
    }

    /** Returns the power of ten of the first digit, found without spelling out a huge number. */
    private static long magnitude(BigDecimal value) {
        return (long) value.precision() - value.scale() - 1;
    }
}
