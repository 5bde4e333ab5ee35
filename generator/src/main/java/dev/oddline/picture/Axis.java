package dev.oddline.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;

/**
 * An axis from one round number to another.
 *
 * @param first lowest line, as a multiple of the step
 * @param last highest line, as a multiple of the step
 * @param step 1, 2, 2.5 or 5 times a power of ten
 */
record Axis(long first, long last, BigDecimal step) {

    private static final int MOST_LINES = 4;
    private static final int FEWEST_PLAIN_EXPONENT = -4;
    private static final int MOST_PLAIN_EXPONENT = 6;
    private static final List<BigDecimal> ROUND =
            List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"));

    /** Returns the finest axis of at most four lines that holds both values. */
    static Axis over(double low, double high) {
        double span = high > low ? high - low : Math.max(Math.abs(low), 1) / 2;
        int exponent = (int) Math.floor(Math.log10(span)) - 1;
        while (true) {
            for (BigDecimal round : ROUND) {
                Axis axis = of(low, high, round.scaleByPowerOfTen(exponent));
                if (axis.last - axis.first < MOST_LINES) {
                    return axis;
                }
            }
            exponent++;
        }
    }

    private static Axis of(double low, double high, BigDecimal step) {
        long first = multiple(low, step, RoundingMode.FLOOR);
        long last = multiple(high, step, RoundingMode.CEILING);
        return new Axis(first, Math.max(last, first + 1), step);
    }

    private static long multiple(double value, BigDecimal step, RoundingMode rounding) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.divide(step, MathContext.DECIMAL64)
                .setScale(0, rounding)
                .min(BigDecimal.valueOf(Long.MAX_VALUE / 4))
                .max(BigDecimal.valueOf(Long.MIN_VALUE / 4))
                .longValueExact();
    }

    /** Returns where a value lies between the ends, 0..1. */
    double share(double value) {
        double low = step.multiply(BigDecimal.valueOf(first)).doubleValue();
        double high = step.multiply(BigDecimal.valueOf(last)).doubleValue();
        return (value - low) / (high - low);
    }

    int lines() {
        return (int) (last - first + 1);
    }

    /** Returns the labels of the lines, lowest first. */
    List<String> labels() {
        return LongStream.rangeClosed(first, last)
                .mapToObj(line -> label(step.multiply(BigDecimal.valueOf(line))))
                .toList();
    }

    private String label(BigDecimal value) {
        BigDecimal largest = step.multiply(BigDecimal.valueOf(Math.max(Math.abs(first), Math.abs(last))));
        int magnitude = exponent(largest);
        String text = magnitude > MOST_PLAIN_EXPONENT || magnitude < FEWEST_PLAIN_EXPONENT
                ? scientific(value)
                : grouped(value.setScale(Math.max(step.stripTrailingZeros().scale(), 0), RoundingMode.UNNECESSARY));
        return text.replace('-', '\u2212');
    }

    private static String grouped(BigDecimal value) {
        String text = value.abs().toPlainString();
        int dot = text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        for (int i = (dot < 0 ? text.length() : dot) - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return (value.signum() < 0 ? "-" : "") + grouped;
    }

    private static String scientific(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        int exponent = exponent(value);
        BigDecimal digits = value.scaleByPowerOfTen(-exponent).stripTrailingZeros();
        return digits.setScale(Math.max(digits.scale(), 0), RoundingMode.UNNECESSARY)
                        .toPlainString() + "e" + exponent;
    }

    private static int exponent(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
    }
}
