package dev.oddline.coverage;

import dev.oddline.statistics.Interval;
import java.util.Optional;

/** How sure a segment's figure is: an interval, or why there is none. */
public sealed interface FigureInterval {

    /** Returns the interval, if there is one. */
    Optional<Interval> interval();

    /** An interval and how it was obtained. */
    record Known(Interval given, IntervalBasis basis) implements FigureInterval {
        @Override
        public Optional<Interval> interval() {
            return Optional.of(given);
        }
    }

    /** No interval: nothing can be concluded. */
    record NotStated(Reason reason) implements FigureInterval {
        @Override
        public Optional<Interval> interval() {
            return Optional.empty();
        }
    }

    /** Why a figure has no interval. */
    enum Reason {
        /** The metric's kind needs a stated interval or per-scene values, and there are neither. */
        NEITHER_STATED_NOR_PER_SCENE,
        /** A proportion without the number it was taken of. */
        N_NOT_STATED,
        /** Frames or objects of one scene are not independent, and nothing tells how much they depend on each other. */
        UNITS_NOT_INDEPENDENT,
        /** The table does not say what was counted. */
        UNIT_NOT_STATED,
        /** A proportion whose value times n is no whole number. */
        VALUE_DOES_NOT_FIT_N,
        /** Per-scene values of too few drives to resample. */
        TOO_FEW_DRIVES,
        /** The per-scene values do not vary. */
        NO_VARIATION,
        /** The definition of the metric does not say of which kind it is. */
        KIND_NOT_STATED
    }
}
