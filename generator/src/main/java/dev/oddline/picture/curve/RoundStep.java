package dev.oddline.picture.curve;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A distance between lines: a short number times a power of ten.
 *
 * @param tenths the short number in tenths, such as 25 for 2.5
 * @param power exponent of ten
 */
record RoundStep(int tenths, int power) {

    /** 1, 2, 2.5 and 5, as for measured values. */
    static final List<Integer> DECIMAL = List.of(10, 20, 25, 50);

    /** Also 3, 4 and 6, as for epochs. */
    static final List<Integer> COUNTING = List.of(10, 20, 25, 30, 40, 50, 60);

    private static final int LOWEST = -330;
    private static final int HIGHEST = 310;

    /** Powers of ten as the nearest doubles, so that every machine has the same. */
    private static final double[] POWERS = IntStream.rangeClosed(LOWEST, HIGHEST)
            .mapToDouble(power -> Double.parseDouble("1e" + power))
            .toArray();

    /** Returns how many steps lie between zero and the value. */
    double count(double value) {
        return value / width();
    }

    /** Returns the distance. */
    double width() {
        return Math.max(Math.min(tenths * POWERS[power - 1 - LOWEST], Double.MAX_VALUE), Double.MIN_VALUE);
    }

    /** Returns a multiple of the distance without rounding. */
    BigDecimal times(long count) {
        return tenths % 10 == 0
                ? BigDecimal.valueOf(count * (tenths / 10), -power)
                : BigDecimal.valueOf(count * tenths, 1 - power);
    }

    /** Returns how many decimals a multiple has. */
    int decimals() {
        return Math.max(tenths % 10 == 0 ? -power : 1 - power, 0);
    }
}
