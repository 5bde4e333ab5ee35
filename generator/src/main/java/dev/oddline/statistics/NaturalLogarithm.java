package dev.oddline.statistics;

/**
 * The natural logarithm with the very bits of {@link StrictMath#log}, which Java before 21 computes outside of compiled code and
 * so ten times as slowly. It is {@code e_log.c} of FDLIBM 5.3, less branches that do not change the number:
 *
 * <blockquote>
 *
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 *
 * <p>Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is
 * freely granted, provided that this notice is preserved.
 *
 * </blockquote>
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the constants as FDLIBM writes them
public final class NaturalLogarithm {
    private static final double LN_2_HIGH = 6.93147180369123816490e-01;
    private static final double LN_2_LOW = 1.90821492927058770002e-10;

    /** Of the polynomial in {@code s^2}, {@code s = f / (2 + f)}, off by less than 2^-58.45. */
    private static final double L1 = 6.666666666666735130e-01;

    private static final double L2 = 3.999999999940941908e-01;
    private static final double L3 = 2.857142874366239149e-01;
    private static final double L4 = 2.222219843214978396e-01;
    private static final double L5 = 1.818357216161805012e-01;
    private static final double L6 = 1.531383769920937332e-01;
    private static final double L7 = 1.479819860511658591e-01;

    /** The high words of 2^-1022 and of infinity. */
    private static final int LEAST_NORMAL = 0x00100000;

    private static final int INFINITE = 0x7ff00000;
    private static final int FRACTION = 0x000fffff;

    private NaturalLogarithm() {}

    /** Returns ln x; negative infinity of 0, {@code NaN} below. */
    public static double of(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int high = (int) (bits >>> 32);
        int exponent = -1023;
        if (high < LEAST_NORMAL) {
            if (x == 0) {
                return Double.NEGATIVE_INFINITY;
            }
            if (high < 0) {
                return Double.NaN;
            }
            bits = Double.doubleToRawLongBits(x * 0x1p54);
            high = (int) (bits >>> 32);
            exponent -= 54;
        }
        if (high >= INFINITE) {
            return x + x;
        }
        exponent += high >> 20;
        int fraction = high & FRACTION;
        int carry = (fraction + 0x95f64) & LEAST_NORMAL; // from sqrt 2 on, x / 2 is nearer to 1
        double k = exponent + (carry >> 20);
        long nearOne = ((long) (fraction | (carry ^ 0x3ff00000)) << 32) | (bits & 0xffffffffL);
        double f = Double.longBitsToDouble(nearOne) - 1;
        if ((FRACTION & (2 + fraction)) < 3) {
            return nearPowerOfTwo(k, f);
        }
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double r = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
        if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
            double half = 0.5 * f * f;
            return k * LN_2_HIGH - ((half - (s * (half + r) + k * LN_2_LOW)) - f);
        }
        return k * LN_2_HIGH - ((s * (f - r) - k * LN_2_LOW) - f);
    }

    /** Returns k ln 2 + ln(1 + f), f within 2^-20 of 0. */
    private static double nearPowerOfTwo(double k, double f) {
        if (f == 0) {
            return k * LN_2_HIGH + k * LN_2_LOW;
        }
        double r = f * f * (0.5 - 0.33333333333333333 * f);
        return k * LN_2_HIGH - ((r - k * LN_2_LOW) - f);
    }
}
