package dev.oddline.yaml;

import dev.oddline.source.Span;
import java.math.BigDecimal;

/**
 * A single value.
 *
 * @param text exactly what was written for a plain scalar; the content of a quoted or block scalar
 * @param style how it was written
 */
public record YamlScalar(String text, Style style, Span span) implements YamlNode {

    /** How a scalar was written: only a plain one can be anything but text. */
    public enum Style {
        PLAIN,
        QUOTED,
        BLOCK
    }

    /** Returns a text that stands nowhere yet. */
    public static YamlScalar ofText(String text) {
        return new YamlScalar(text, Style.QUOTED, Span.START);
    }

    /** Returns a value without quotes that stands nowhere yet. */
    public static YamlScalar ofPlain(String text) {
        return new YamlScalar(text, Style.PLAIN, Span.START);
    }

    /** Returns a number, with the digits it has, that stands nowhere yet. */
    public static YamlScalar ofNumber(BigDecimal number) {
        return ofPlain(number.toString());
    }

    /** Returns a number in its shortest form, {@code .nan} or {@code .inf} included, that stands nowhere yet. */
    public static YamlScalar ofNumber(double number) {
        if (Double.compare(number, -0.0) == 0) {
            return ofPlain("-0.0");
        }
        if (Double.isFinite(number)) {
            return ofPlain(EcmaNumber.print(number));
        }
        return ofPlain(Double.isNaN(number) ? ".nan" : number > 0 ? ".inf" : "-.inf");
    }

    /** Returns whether the scalar was written without quotes on one line or more. */
    public boolean isPlain() {
        return style == Style.PLAIN;
    }
}
