package dev.oddline.yaml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Prints a double as ECMAScript does (ECMA-262, Number::toString), which RFC 8785 asks for. {@link Double#toString} is
 * of no help: before Java 19 it does not always find the fewest digits.
 */
final class EcmaNumber {
    private static final int MAX_DIGITS = 17;
    private static final int LARGEST_PLAIN_EXPONENT = 21;
    private static final int SMALLEST_PLAIN_EXPONENT = -5;
    /** The nearest first; at a power of two the nearest may be out of reach and its neighbour within. */
    private static final List<RoundingMode> ROUNDINGS =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP);

    private EcmaNumber() {}

    /**
     * Returns the shortest text that reads back as the value.
     *
     * @param value finite
     */
    static String print(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        if (value == 0) {
            return "0";
        }
        return value < 0 ? "-" + printPositive(-value) : printPositive(value);
    }

    private static String printPositive(double value) {
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        int exponent = digits.length() - shortest.scale();
        if (exponent > LARGEST_PLAIN_EXPONENT || exponent < SMALLEST_PLAIN_EXPONENT) {
            String sign = exponent > 0 ? "+" : "-";
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + "e" + sign + Math.abs(exponent - 1);
        }
        if (exponent >= digits.length()) {
            return digits + "0".repeat(exponent - digits.length());
        }
        return exponent > 0
                ? digits.substring(0, exponent) + "." + digits.substring(exponent)
                : "0." + "0".repeat(-exponent) + digits;
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MAX_DIGITS; digits++) {
            for (RoundingMode rounding : ROUNDINGS) {
                BigDecimal candidate = exact.round(new MathContext(digits, rounding));
                if (candidate.doubleValue() == value) {
                    return candidate;
                }
            }
        }
        return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN));
    }
}
