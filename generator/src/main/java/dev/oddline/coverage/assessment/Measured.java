package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Standing;
import java.util.Optional;

/** What an evaluation says of one segment. */
sealed interface Measured {

    /** Returns the figure, if there is one. */
    default Optional<RawFigure> figure() {
        return Optional.empty();
    }

    /** A figure. */
    record Found(RawFigure given) implements Measured {
        @Override
        public Optional<RawFigure> figure() {
            return Optional.of(given);
        }
    }

    /** There is something, but no figure of the segment. */
    record Missing(Standing.Reason reason) implements Measured {}

    /** Nothing is said of the segment. */
    record Nothing() implements Measured {}
}
