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

    /** Returns whether every number of another range lies in this one. */
    public boolean includes(ValueRange other) {
        boolean below = from.isEmpty()
                || other.from.filter(low -> low.compareTo(from.get()) >= 0).isPresent();
        boolean above = to.isEmpty()
                || other.to.filter(high -> high.compareTo(to.get()) <= 0).isPresent();
        return below && above;
    }
}
