package dev.oddline.picture.curve;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers beside an axis: comma between thousands, true minus, powers of ten where they would be long. */
final class TickText {

    private static final int LOWEST_PLAIN = -4;
    private static final int HIGHEST_PLAIN = 6;

    private TickText() {}

    /**
     * Returns the label of a line.
     *
     * @param value exact
     * @param largest of all labels of the axis; decides how all of them are written
     * @param decimals of the step of the axis
     */
    static String of(BigDecimal value, BigDecimal largest, int decimals) {
        int magnitude = magnitude(largest);
        boolean plain = LOWEST_PLAIN <= magnitude && magnitude <= HIGHEST_PLAIN;
        return (plain ? grouped(value.setScale(decimals, RoundingMode.UNNECESSARY)) : scientific(value))
                .replace('-', '\u2212');
    }

    private static String grouped(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int dot = digits.indexOf('.');
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = (dot < 0 ? digits.length() : dot) - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return (value.signum() < 0 ? "-" : "") + grouped;
    }

    private static String scientific(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        int magnitude = magnitude(value);
        BigDecimal digits = value.scaleByPowerOfTen(-magnitude).stripTrailingZeros();
        return digits.setScale(Math.max(digits.scale(), 0), RoundingMode.UNNECESSARY)
                        .toPlainString() + "e" + magnitude;
    }

    /** Returns the exponent of ten of the first digit. */
    private static int magnitude(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
    }
}
