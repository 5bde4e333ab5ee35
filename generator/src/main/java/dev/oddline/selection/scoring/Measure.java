package dev.oddline.selection.scoring;

/**
 * One number about one thing that a model said. The name stands for this definition and no other.
 *
 * @param name as in tables and on the command line, such as {@code entropy_bits}
 * @param definition the formula in plain characters
 * @param function what computes it
 * @param <F> the type of that
 */
public record Measure<F>(String name, String definition, LogBase logBase, Orientation orientation, F function) {

    /** Returns a measure without a logarithm, or in which its base does not matter. */
    static <F> Measure<F> of(String name, String definition, F function) {
        return new Measure<>(name, definition, LogBase.NONE, Orientation.HIGHER, function);
    }

    /** Returns a measure in nats. */
    static <F> Measure<F> nats(String name, String definition, F function) {
        return new Measure<>(name, definition, LogBase.E, Orientation.HIGHER, function);
    }

    /** Returns a measure in bits. */
    static <F> Measure<F> bits(String name, String definition, F function) {
        return new Measure<>(name, definition, LogBase.TWO, Orientation.HIGHER, function);
    }

    /** Returns a measure of which a small number is worth a label. */
    static <F> Measure<F> lower(String name, String definition, F function) {
        return new Measure<>(name, definition, LogBase.NONE, Orientation.LOWER, function);
    }
}
