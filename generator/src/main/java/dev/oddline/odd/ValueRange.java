package dev.oddline.odd;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers that a value of an attribute stands for.
 *
 * @param from the lowest number in it, in the attribute's unit; unbounded where empty
 * @param to the lowest number above it, in the attribute's unit; unbounded where empty
 */
public record ValueRange(Optional<BigDecimal> from, Optional<BigDecimal> to) {

    /** Returns whether a number lies in the range. */
    public boolean contains(BigDecimal number) {
        return from.filter(low -> number.compareTo(low) < 0).isEmpty()
                && to.filter(high -> number.compareTo(high) >= 0).isEmpty();
    }
}
