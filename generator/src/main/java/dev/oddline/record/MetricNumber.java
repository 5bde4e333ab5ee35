package dev.oddline.record;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The number of a metric: exact as written, or one of the three that are no numbers.
 *
 * @param text as it was written: a JSON number, {@code .nan}, {@code .inf} or {@code -.inf}
 */
public record MetricNumber(String text) {

    /** Returns a finite number. */
    public static MetricNumber of(BigDecimal exact) {
        return new MetricNumber(exact.toString());
    }

    /** Returns the exact number; empty if it is not finite. */
    public Optional<BigDecimal> finite() {
        return text.endsWith("nan") || text.endsWith("inf") ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
