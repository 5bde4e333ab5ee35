package dev.oddline.yaml;

import dev.oddline.source.Span;

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

    /** Returns whether the scalar was written without quotes on one line or more. */
    public boolean isPlain() {
        return style == Style.PLAIN;
    }
}
