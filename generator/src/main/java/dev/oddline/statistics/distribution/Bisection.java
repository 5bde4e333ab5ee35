package dev.oddline.statistics.distribution;

import java.util.function.DoublePredicate;
import java.util.function.LongPredicate;

/**
 * Where a condition that fails below and holds above begins. Doubles are halved by their place among all doubles, not by
 * their size, so that 1e-200 is found as fast as 0.5 and to the last bit.
 */
public final class Bisection {

    private Bisection() {}

    /** Returns the least double in low..high that meets the condition, {@code high} if none does; low is 0 or more. */
    public static double least(double low, double high, DoublePredicate holds) {
        long below = Double.doubleToRawLongBits(low + 0.0);
        long above = Double.doubleToRawLongBits(high + 0.0);
        return Double.longBitsToDouble(leastWhole(below, above, bits -> holds.test(Double.longBitsToDouble(bits))));
    }

    /** Returns the least whole number in low..high that meets the condition, {@code high} if none does. */
    static long leastWhole(long low, long high, LongPredicate holds) {
        long below = low;
        long above = high;
        while (below < above) {
            long middle = below + (above - below) / 2;
            if (holds.test(middle)) {
                above = middle;
            } else {
                below = middle + 1;
            }
        }
        return above;
    }
}
