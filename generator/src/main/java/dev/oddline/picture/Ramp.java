package dev.oddline.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row of colours for numbers, parted at round bounds. A number on a bound belongs above it; what lies beyond the last bounds
 * has the first or last colour.
 *
 * @param span what the numbers are
 * @param bounds ascending; one less than there are colours
 */
public record Ramp(Span span, List<BigDecimal> bounds) {

    /** What the numbers of a ramp are. */
    public enum Span {
        /** From little to much, in seven colours. */
        MUCH,
        /** From worse to better around no change, in nine colours. */
        CHANGE
    }

    private static final int SHADES_OF_MUCH = 7;
    private static final int SHADES_OF_CHANGE = 9;
    private static final int[] MANTISSAS = {1, 2, 5};

    public Ramp {
        bounds = List.copyOf(bounds);
    }

    /** Returns the ramp of counts from 0 to a largest one: bounds at 1, 3, 10, 30 … so that every shade is a factor of three. */
    public static Ramp ofCounts(long largest) {
        List<BigDecimal> all = new ArrayList<>();
        BigDecimal power = BigDecimal.ONE;
        while (all.size() < SHADES_OF_MUCH - 1 || all.get(all.size() - 1).compareTo(BigDecimal.valueOf(largest)) < 0) {
            all.add(power);
            all.add(power.multiply(BigDecimal.valueOf(3)));
            power = power.movePointRight(1);
        }
        int end = all.size();
        while (end > SHADES_OF_MUCH - 1 && all.get(end - 1).compareTo(BigDecimal.valueOf(largest)) > 0) {
            end--;
        }
        return new Ramp(Span.MUCH, all.subList(end - (SHADES_OF_MUCH - 1), end));
    }

    /** Returns the ramp of values between two ends, in even steps of a round width; the last bound lies below the upper end. */
    public static Ramp ofValues(double low, double high) {
        BigDecimal step = stepOver(high > low ? high - low : 1, SHADES_OF_MUCH);
        BigDecimal top = BigDecimal.valueOf(high > low ? high : low + 1)
                .divide(step, 0, RoundingMode.CEILING)
                .subtract(BigDecimal.ONE)
                .multiply(step);
        BigDecimal first = top.subtract(step.multiply(BigDecimal.valueOf(SHADES_OF_MUCH - 2)));
        return new Ramp(Span.MUCH, even(first, step, SHADES_OF_MUCH - 1));
    }

    /** Returns the ramp of differences up to a largest one either way, in even steps around no difference. */
    public static Ramp ofDifferences(double largest) {
        BigDecimal step = stepOver(largest > 0 ? 2 * largest : 1, SHADES_OF_CHANGE);
        BigDecimal first =
                step.multiply(BigDecimal.valueOf(SHADES_OF_CHANGE - 2)).divide(BigDecimal.valueOf(-2));
        return new Ramp(Span.CHANGE, even(first, step, SHADES_OF_CHANGE - 1));
    }

    private static List<BigDecimal> even(BigDecimal first, BigDecimal step, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> first.add(step.multiply(BigDecimal.valueOf(i))).stripTrailingZeros())
                .toList();
    }

    /** Returns the least of 1, 2, 5, 10 … (by powers of ten) of which so many steps are as wide as a span. */
    private static BigDecimal stepOver(double span, int steps) {
        int power = (int) Math.floor(StrictMath.log10(span / steps));
        for (int at = power; ; at++) {
            for (int mantissa : MANTISSAS) {
                BigDecimal step = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(at);
                if (step.doubleValue() * (steps - 1) >= span) {
                    return step;
                }
            }
        }
    }

    /** Returns which colour a number has, the first being 0. */
    public int stepOf(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        return (int)
                bounds.stream().filter(bound -> bound.compareTo(exact) <= 0).count();
    }
}
