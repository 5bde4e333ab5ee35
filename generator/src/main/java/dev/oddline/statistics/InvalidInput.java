package dev.oddline.statistics;

import java.util.function.Supplier;

/**
 * Numbers for which a measure is not defined. Says which input and why, such as {@code `counts[3]`: -2 is negative}; the
 * caller knows the record they came from and names it.
 */
public final class InvalidInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String input;
    private final String reason;

    public InvalidInput(String input, String reason) {
        this.input = input;
        this.reason = reason;
    }

    /** Refuses the input unless the condition holds. */
    public static void unless(boolean condition, String input, String reason) {
        if (!condition) {
            throw new InvalidInput(input, reason);
        }
    }

    /** Refuses the input unless the condition holds. The reason is put into words only then. */
    public static void unless(boolean condition, String input, Supplier<String> reason) {
        if (!condition) {
            throw new InvalidInput(input, reason.get());
        }
    }

    /** Returns the value, if it is a finite number. */
    public static double finite(String input, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidInput(input, value + " is not a finite number");
        }
        return value;
    }

    /** Returns the value, if it is a finite number above zero. */
    public static double positive(String input, double value) {
        if (!(finite(input, value) > 0)) {
            throw new InvalidInput(input, value + " is not above zero");
        }
        return value;
    }

    /** Returns the value, if it is 0 or more. */
    public static long count(String input, long value) {
        if (value < 0) {
            throw new InvalidInput(input, value + " is negative");
        }
        return value;
    }

    /** Returns the value, if it is a probability, 0..1, ends included. */
    public static double probability(String input, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidInput(input, value + " is not between 0 and 1");
        }
        return value;
    }

    /** Returns the value, if it is strictly between 0 and 1. */
    public static double openProbability(String input, double value) {
        if (!(value > 0 && value < 1)) {
            throw new InvalidInput(input, value + " is not strictly between 0 and 1");
        }
        return value;
    }

    /** Returns both in one line. */
    @Override
    public String getMessage() {
        return "`" + input + "`: " + reason;
    }

    /** Returns which input is meant, with its 0-based index where it is one of many: {@code counts[3]}. */
    public String input() {
        return input;
    }

    public String reason() {
        return reason;
    }
}
