package dev.oddline.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figures of clusters as records and tables hold them: four digits after the point, none that say nothing. */
final class ClusterNumbers {
    private static final int DIGITS = 4;

    private ClusterNumbers() {}

    static Optional<String> text(OptionalDouble value) {
        return value.isPresent() ? Optional.of(text(value.getAsDouble())) : Optional.empty();
    }

    /** Returns a probability with two digits that count, however small it is. */
    static String probability(double p) {
        BigDecimal rounded = new BigDecimal(p).round(new MathContext(2));
        return rounded.signum() == 0
                ? "0"
                : rounded.stripTrailingZeros().toString().toLowerCase(Locale.ROOT);
    }

    static String text(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
