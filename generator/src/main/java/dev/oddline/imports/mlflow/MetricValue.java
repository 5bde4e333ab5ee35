package dev.oddline.imports.mlflow;

import dev.oddline.yaml.JsonNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;

/**
 * The number that was logged, as text: a decimal number with the digits that were written, or {@code nan}, {@code inf},
 * {@code -inf}.
 */
record MetricValue(String text) {
    private static final MetricValue NAN = new MetricValue("nan");
    private static final MetricValue INFINITE = new MetricValue("inf");
    private static final MetricValue MINUS_INFINITE = new MetricValue("-inf");

    MetricValue {
        if (!isWord(text) && !isDecimal(text)) {
            throw new IllegalArgumentException("not a metric value: " + text);
        }
    }

    /** Returns the value of a metric line; empty if the text is no number, or none a double holds. */
    static Optional<MetricValue> parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan", "+nan", "-nan" -> Optional.of(NAN);
            case "inf", "+inf", "infinity", "+infinity" -> Optional.of(INFINITE);
            case "-inf", "-infinity" -> Optional.of(MINUS_INFINITE);
            default ->
                Optional.of(likeJson(text)).filter(MetricValue::isDecimal).map(MetricValue::new);
        };
    }

    /** Some languages leave out what JSON wants: {@code +1.} is {@code 1.0}, and {@code .5} is {@code 0.5}. */
    private static String likeJson(String text) {
        return text.replaceFirst("^\\+", "")
                .replaceFirst("^(-?)\\.(?=[0-9])", "$10.")
                .replaceFirst("(?<=[0-9])\\.(?![0-9])", ".0");
    }

    /**
     * Returns the value of a database column: the shortest decimal number that reads back as the same double. The
     * greatest doubles stand for infinities there.
     */
    static MetricValue of(double number) {
        if (Double.isNaN(number)) {
            return NAN;
        }
        if (Math.abs(number) >= Double.MAX_VALUE) {
            return number > 0 ? INFINITE : MINUS_INFINITE;
        }
        return new MetricValue(shortest(number));
    }

    /** Returns the value of a column that is marked as not a number, whatever the column says. */
    static MetricValue notANumber() {
        return NAN;
    }

    /** Returns the number as YAML writes it: {@code .nan}, {@code .inf}, {@code -.inf} or the text. */
    String yaml() {
        return switch (text) {
            case "nan" -> ".nan";
            case "inf" -> ".inf";
            case "-inf" -> "-.inf";
            default -> text;
        };
    }

    private static String shortest(double number) {
        if (number == 0) {
            return Double.toString(number);
        }
        BigDecimal exact = new BigDecimal(number);
        BigDecimal rounded = exact.round(MathContext.DECIMAL128);
        // Every double but the smallest ones has at least 15 digits that count.
        int least = Math.abs(number) < Double.MIN_NORMAL ? 1 : 15;
        for (int digits = least; digits <= 17; digits++) {
            rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                break;
            }
        }
        return print(rounded.stripTrailingZeros());
    }

    /** Prints as Python does, so that a value reads alike in a file store and in a database. */
    private static String print(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        if (exponent < -4 || exponent >= 16) {
            String sign = number.signum() < 0 ? "-" : "";
            String digits = number.unscaledValue().abs().toString();
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            String power = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : "" + Math.abs(exponent);
            return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + power;
        }
        String plain = number.toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private static boolean isWord(String text) {
        return text.equals("nan") || text.equals("inf") || text.equals("-inf");
    }

    private static boolean isDecimal(String text) {
        return JsonNumber.finite(text) instanceof JsonNumber.Finite;
    }
}
