package dev.oddline.check.rule.metric;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value and its interval as somebody stated them.
 *
 * @param value empty where none is stated, as are the ends
 */
record StatedInterval(Optional<BigDecimal> value, Optional<BigDecimal> low, Optional<BigDecimal> high) {

    /** Returns whether the lower end is above the upper one. */
    boolean isReversed() {
        return low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0;
    }

    /** Returns whether the metric can have the value, as far as its record is there; one mistake is one finding. */
    boolean hasValueOf(@Nullable MetricBounds bounds) {
        return bounds == null || value.map(bounds::admits).orElse(true);
    }

    /** Returns whether the value lies outside by more than the rounding of the numbers explains. */
    boolean isBesideValue() {
        return value.isPresent()
                && (low.filter(end -> isAbove(end, value.get())).isPresent()
                        || high.filter(end -> isAbove(value.get(), end)).isPresent());
    }

    private static boolean isAbove(BigDecimal one, BigDecimal other) {
        BigDecimal rounding = one.ulp().add(other.ulp());
        return one.subtract(other).multiply(BigDecimal.valueOf(2)).compareTo(rounding) > 0;
    }

    /** Returns the interval in brackets, with what is stated of it. */
    String shown() {
        return "[" + low.map(BigDecimal::toPlainString).orElse("…") + ", "
                + high.map(BigDecimal::toPlainString).orElse("…") + "]";
    }
}
