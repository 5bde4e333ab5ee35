package dev.oddline.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What a scalar means in a place whose type nobody declared. */
public sealed interface CoreValue {

    /** No value: {@code null}, {@code ~} or nothing at all. */
    record Null() implements CoreValue {}

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements CoreValue {}

    /** A whole number, written as decimal, {@code 0x1F} or {@code 0o17}. */
    record Whole(BigInteger value) implements CoreValue {}

    /**
     * A number with a point or an exponent.
     *
     * @param value exact, with as many digits after the point as were written
     * @param text as it was written
     */
    record Decimal(BigDecimal value, String text) implements CoreValue {}

    /**
     * {@code .nan}, {@code .inf} or {@code -.inf}.
     *
     * @param value not a number or infinite
     */
    record NotFinite(double value) implements CoreValue {}

    /** Anything else, and everything in quotes. */
    record Text(String value) implements CoreValue {}
}
