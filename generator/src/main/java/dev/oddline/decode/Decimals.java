package dev.oddline.decode;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as JSON writes them, exact. */
final class Decimals {
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");
    private static final int MAX_LENGTH = 40;

    private Decimals() {}

    /**
     * Returns the number with all its written digits; empty if it is not written as JSON writes numbers, is longer than
     * 40 characters, or lies beyond the range of a double (too large, or so small that it would become 0).
     */
    static Optional<BigDecimal> parse(String text) {
        if (text.length() > MAX_LENGTH || !JSON_NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(text);
        double nearest = exact.doubleValue();
        boolean lost = Double.isInfinite(nearest) || (nearest == 0 && exact.signum() != 0);
        return lost ? Optional.empty() : Optional.of(exact);
    }
}
