package dev.oddline.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The core schema of YAML 1.2, made careful: what another reader would take for another number stays text. So
 * {@code 017}, {@code 1_000}, {@code 0b1} and {@code 1:30} are text, and so is a number that a double cannot hold
 * ({@code 12e4567}, {@code 2e-400}). {@code no} and {@code 2026-03-02} are text as in YAML 1.2; {@code 1.10} is a
 * decimal that keeps its text; {@code 0x1F} is 31 and {@code 0o17} is 15.
 *
 * <p>It is for places whose type nobody declared: settings of other tools, hyperparameters, {@code extra}.
 */
public final class CoreSchema {
    private static final Pattern WHOLE = Pattern.compile("[-+]?(?:0|[1-9][0-9]{0,999})");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x([0-9a-fA-F]{1,1000})");
    private static final Pattern OCTAL = Pattern.compile("0o([0-7]{1,1000})");
    private static final Pattern DECIMAL =
            Pattern.compile("([-+]?)((?:0|[1-9][0-9]{0,999})?(?:\\.[0-9]{0,999})?)((?:[eE][-+]?[0-9]{1,9})?)");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private CoreSchema() {}

    /** Returns the meaning of a scalar; one in quotes or a block is text. */
    public static CoreValue resolve(YamlScalar scalar) {
        return scalar.isPlain() ? resolvePlain(scalar.text()) : new CoreValue.Text(scalar.text());
    }

    /** Returns whether a scalar states no value. */
    public static boolean isNull(YamlScalar scalar) {
        return scalar.isPlain() && isNull(scalar.text());
    }

    private static boolean isNull(String text) {
        return text.isEmpty() || text.equals("~") || text.equals("null") || text.equals("Null") || text.equals("NULL");
    }

    private static CoreValue resolvePlain(String text) {
        if (isNull(text)) {
            return new CoreValue.Null();
        }
        return switch (text) {
            case "true", "True", "TRUE" -> new CoreValue.Bool(true);
            case "false", "False", "FALSE" -> new CoreValue.Bool(false);
            case ".nan", ".NaN", ".NAN" -> new CoreValue.NotFinite(Double.NaN);
            case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> new CoreValue.NotFinite(Double.POSITIVE_INFINITY);
            case "-.inf", "-.Inf", "-.INF" -> new CoreValue.NotFinite(Double.NEGATIVE_INFINITY);
            default -> mayBeNumber(text) ? resolveNumber(text) : new CoreValue.Text(text);
        };
    }

    private static boolean mayBeNumber(String text) {
        char first = text.charAt(0);
        return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
    }

    private static CoreValue resolveNumber(String text) {
        if (WHOLE.matcher(text).matches()) {
            return new CoreValue.Whole(new BigInteger(text));
        }
        Matcher hexadecimal = HEXADECIMAL.matcher(text);
        if (hexadecimal.matches()) {
            return new CoreValue.Whole(new BigInteger(hexadecimal.group(1), 16));
        }
        Matcher octal = OCTAL.matcher(text);
        if (octal.matches()) {
            return new CoreValue.Whole(new BigInteger(octal.group(1), 8));
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches() && DIGIT.matcher(decimal.group(2)).find()) {
            BigDecimal value = new BigDecimal(text);
            if (DoubleRange.holds(value)) {
                return new CoreValue.Decimal(value, text);
            }
        }
        return new CoreValue.Text(text);
    }
}
