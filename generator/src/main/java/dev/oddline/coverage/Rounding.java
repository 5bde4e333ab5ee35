package dev.oddline.coverage;

import java.math.BigDecimal;

/** Whether a number as somebody wrote it is another one, rounded. */
public final class Rounding {
    /** A hair more than half a unit in the last place, so that a half may have been rounded either way. */
    private static final double HALF_A_DIGIT = 0.51;

    /** What sums of doubles may differ by, as a share of the value. */
    private static final double NOISE = 1e-9;

    private Rounding() {}

    /** Returns whether a number has the digits that another one has when it is rounded to as many. */
    public static boolean isRounded(BigDecimal written, double exact) {
        double half = written.ulp().doubleValue() * HALF_A_DIGIT;
        return StrictMath.abs(written.doubleValue() - exact) <= half + StrictMath.abs(exact) * NOISE;
    }
}
