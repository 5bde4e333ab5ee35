package dev.oddline.coverage;

import java.util.Optional;

/** Where a segment stands: a verdict, or one of the kinds of segment that none is possible on. */
public sealed interface Standing {

    /** Returns the verdict, if there is one. */
    default Optional<GapVerdict> verdict() {
        return Optional.empty();
    }

    /** A verdict. */
    record Judged(GapVerdict given) implements Standing {
        @Override
        public Optional<GapVerdict> verdict() {
            return Optional.of(given);
        }
    }

    /** Excluded by the taxonomy. */
    record NotInOdd(String reason) implements Standing {}

    /** There are scenes, but no figure to judge. */
    record NotMeasurable(Reason reason) implements Standing {}

    /** One of the attributes is unknown: counted apart, and no segment of the ODD. */
    record UnknownValues() implements Standing {}

    /** Why a segment cannot be judged. */
    enum Reason {
        /** The evaluation dataset has scenes of the segment, but the table has no row: nothing to measure in them. */
        NOTHING_TO_MEASURE,
        /** The table states that there is no value: empty. */
        EMPTY_VALUE,
        /** The table states a value that is no finite number. */
        NOT_A_NUMBER,
        /** The table has several rows of the segment or of a part of it: nobody can say which of them holds. */
        REPEATED_ROWS,
        /** A table that speaks of the metric can't be read to its end, so that nothing of it counts. */
        TABLE_NOT_READ,
        /** The target states no requirement. */
        NO_REQUIREMENT,
        /** The definition of the metric does not say which side is the good one, or there is none. */
        NO_DIRECTION,
        /** The table lacks an attribute of the segment, and no per-scene values fill in. */
        ATTRIBUTE_NOT_MEASURED,
        /** The figures of narrower segments do not add up: the metric is no proportion, or states no n. */
        DOES_NOT_ADD_UP
    }
}
