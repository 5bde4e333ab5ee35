package dev.oddline.diagnostic;

import java.util.List;
import java.util.Optional;

/**
 * What a stage made of its input: a value, if anything usable came of it, and what was wrong on the way.
 *
 * @param value empty only if nothing at all could be made of the input; then there is at least one diagnostic
 */
public record Outcome<T>(Optional<T> value, List<Diagnostic> diagnostics) {

    public Outcome {
        diagnostics = List.copyOf(diagnostics);
        if (value.isEmpty() && diagnostics.isEmpty()) {
            throw new IllegalArgumentException("nothing came of the input and nobody said why");
        }
    }

    /** Returns an outcome with nothing to report. */
    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(Optional.of(value), List.of());
    }

    /** Returns the outcome of an input that nothing could be made of. */
    public static <T> Outcome<T> failed(Diagnostic why) {
        return new Outcome<>(Optional.empty(), List.of(why));
    }
}
