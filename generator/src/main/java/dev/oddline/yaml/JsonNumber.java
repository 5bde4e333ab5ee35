package dev.oddline.yaml;

import dev.oddline.message.Message;
import java.math.BigDecimal;

/**
 * Reads the text of a numeric field: the grammar of a JSON number and nothing else, so that no two readers can take it
 * for two numbers. It is at most {@value #MAX_LENGTH} characters long and within the range of a double.
 */
public final class JsonNumber {
    private static final int MAX_LENGTH = 40;
    private static final int MAX_EXPONENT_DIGITS = 9;

    private JsonNumber() {}

    /** What became of a text. */
    public sealed interface Reading {}

    /**
     * A number.
     *
     * @param value exact, with as many digits after the point as were written
     */
    public record Finite(BigDecimal value) implements Reading {}

    /**
     * {@code .nan}, {@code .inf} or {@code -.inf}.
     *
     * @param value not a number or infinite
     */
    public record NotFinite(double value) implements Reading {}

    /**
     * No number.
     *
     * @param reason why, to be put after "is no number: " or the like
     * @param help how to write what was probably meant
     */
    public record Refused(Message reason, Message help) implements Reading {}

    /** Returns the finite number that a text spells. */
    public static Reading finite(String text) {
        Reading reading = finiteOrNot(text);
        return reading instanceof NotFinite ? RefusedNumber.NOT_FINITE.reading() : reading;
    }

    /** Returns the number that a text spells, where {@code .nan}, {@code .inf} and {@code -.inf} are allowed too. */
    public static Reading finiteOrNot(String text) {
        if (text.length() > MAX_LENGTH) {
            return RefusedNumber.TOO_LONG.reading();
        }
        if (isNumber(text)) {
            return inRange(new BigDecimal(text));
        }
        return switch (text) {
            case ".nan" -> new NotFinite(Double.NaN);
            case ".inf" -> new NotFinite(Double.POSITIVE_INFINITY);
            case "-.inf" -> new NotFinite(Double.NEGATIVE_INFINITY);
            default -> RefusedNumber.of(text).reading();
        };
    }

    /** {@code -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]{1,9})?}: no expression, since every number of every record comes here. */
    private static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int whole = digits(text, start);
        if (whole == start || (text.charAt(start) == '0' && whole > start + 1)) {
            return false;
        }
        int end = whole;
        if (isAt(text, end, '.')) {
            end = digits(text, whole + 1);
            if (end == whole + 1) {
                return false;
            }
        }
        if (isAt(text, end, 'e') || isAt(text, end, 'E')) {
            boolean signed = isAt(text, end + 1, '-') || isAt(text, end + 1, '+');
            int exponent = end + (signed ? 2 : 1);
            end = digits(text, exponent);
            if (end == exponent || end - exponent > MAX_EXPONENT_DIGITS) {
                return false;
            }
        }
        return end == text.length();
    }

    private static boolean isAt(String text, int index, char c) {
        return index < text.length() && text.charAt(index) == c;
    }

    /** Returns where the digits end that begin at an index. */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static Reading inRange(BigDecimal value) {
        if (DoubleRange.holds(value)) {
            return new Finite(value);
        }
        return DoubleRange.isTooLarge(value) ? RefusedNumber.TOO_LARGE.reading() : RefusedNumber.TOO_SMALL.reading();
    }
}
