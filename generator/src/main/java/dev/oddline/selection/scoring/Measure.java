package dev.oddline.selection.scoring;

import java.util.function.ToDoubleFunction;

/**
 * One number about one thing that a model said. The name stands for this definition and no other.
 *
 * @param name as in tables and on the command line, such as {@code entropy_bits}
 * @param definition the formula in plain characters
 * @param function what computes it
 * @param <T> what it is about
 */
public record Measure<T>(
        String name, String definition, LogBase logBase, Orientation orientation, ToDoubleFunction<T> function) {

    /** Returns a measure without a logarithm, or in which its base does not matter. */
    static <T> Measure<T> of(String name, String definition, ToDoubleFunction<T> function) {
        return new Measure<>(name, definition, LogBase.NONE, Orientation.HIGHER, function);
    }

    /** Returns a measure in nats. */
    static <T> Measure<T> nats(String name, String definition, ToDoubleFunction<T> function) {
        return new Measure<>(name, definition, LogBase.E, Orientation.HIGHER, function);
    }

    /** Returns a measure in bits. */
    static <T> Measure<T> bits(String name, String definition, ToDoubleFunction<T> function) {
        return new Measure<>(name, definition, LogBase.TWO, Orientation.HIGHER, function);
    }

    /** Returns a measure of which a small number is worth a label. */
    static <T> Measure<T> lower(String name, String definition, ToDoubleFunction<T> function) {
        return new Measure<>(name, definition, LogBase.NONE, Orientation.LOWER, function);
    }
}
