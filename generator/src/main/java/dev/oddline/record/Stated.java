package dev.oddline.record;

import dev.oddline.source.Span;
import java.util.Optional;
import java.util.function.Function;

/** What a record says of one field: a value, that it is unknown and why, or nothing. */
public sealed interface Stated<T> {

    /** Returns what a record says that does not mention the field. */
    @SuppressWarnings("unchecked") // it holds no value of any type
    static <T> Stated<T> absent() {
        return (Stated<T>) Absent.OF_ANYTHING;
    }

    /** Returns the value if one is given. */
    Optional<T> value();

    /** Returns what is stated of a value derived from this one. */
    <U> Stated<U> map(Function<? super T, ? extends U> function);

    /** Returns the value, or {@code other} where none is given. */
    default T orElse(T other) {
        return value().orElse(other);
    }

    /** Returns whether a value is given. */
    default boolean isGiven() {
        return value().isPresent();
    }

    /** A value with its place. */
    record Given<T>(T given, Span span) implements Stated<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(given);
        }

        @Override
        public <U> Stated<U> map(Function<? super T, ? extends U> function) {
            return new Given<>(function.apply(given), span);
        }
    }

    /** The record says that nobody knows, and why: {@code {unknown: reason}}. */
    record Unknown<T>(String reason, Span span) implements Stated<T> {
        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public <U> Stated<U> map(Function<? super T, ? extends U> function) {
            return new Unknown<>(reason, span);
        }
    }

    /** The record does not mention the field. */
    record Absent<T>() implements Stated<T> {
        private static final Stated<?> OF_ANYTHING = new Absent<>();

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public <U> Stated<U> map(Function<? super T, ? extends U> function) {
            return absent();
        }
    }
}
