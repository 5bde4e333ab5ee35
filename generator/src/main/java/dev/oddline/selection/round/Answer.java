package dev.oddline.selection.round;

import dev.oddline.statistics.InvalidInput;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A figure, or why there is none. */
public sealed interface Answer<T> {

    /** The figure. */
    record Known<T>(T value) implements Answer<T> {}

    /** There is no figure. */
    record Missing<T>(Obstacle obstacle) implements Answer<T> {}

    static <T> Answer<T> of(T figure) {
        return new Known<>(figure);
    }

    static <T> Answer<T> none(Obstacle why) {
        return new Missing<>(why);
    }

    /** Returns the figure that is computed, or the obstacle if its input does not allow it. */
    static <T> Answer<T> unlessRefused(Obstacle why, Supplier<T> figure) {
        try {
            return of(figure.get());
        } catch (InvalidInput refused) { // the obstacle says in the user's words what the input lacks
            return none(why);
        }
    }

    /** Returns the figure, if there is one. */
    default Optional<T> figure() {
        return this instanceof Known<T> known ? Optional.of(known.value) : Optional.empty();
    }

    /** Returns why there is no figure; empty if there is one. */
    default Optional<Obstacle> why() {
        return this instanceof Missing<T> missing ? Optional.of(missing.obstacle) : Optional.empty();
    }

    /** Returns a figure made of this one, or the same obstacle. */
    default <R> Answer<R> map(Function<T, R> change) {
        return this instanceof Known<T> known ? of(change.apply(known.value)) : none(why().orElseThrow());
    }
}
