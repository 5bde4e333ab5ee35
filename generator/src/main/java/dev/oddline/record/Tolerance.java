package dev.oddline.record;

import java.math.BigDecimal;

/** By how much a metric of a replica may differ from that of the original. */
public sealed interface Tolerance {

    /** Returns the largest difference that is still within, in the metric's unit; at least 0. */
    BigDecimal allowed(BigDecimal original);

    /**
     * A difference in the metric's unit.
     *
     * @param amount at least 0
     */
    record Absolute(BigDecimal amount) implements Tolerance {
        @Override
        public BigDecimal allowed(BigDecimal original) {
            return amount;
        }

        @Override
        public String toString() {
            return amount.toPlainString();
        }
    }

    /**
     * A part of the original's value.
     *
     * @param percent at least 0
     */
    record Relative(BigDecimal percent) implements Tolerance {
        @Override
        public BigDecimal allowed(BigDecimal original) {
            return original.abs().multiply(percent).movePointLeft(2);
        }

        @Override
        public String toString() {
            return percent.toPlainString() + "\u00a0%";
        }
    }
}
