package dev.oddline.coverage.assessment;

import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.IntervalBasis;
import dev.oddline.source.Location;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.interval.ProportionMethod;
import java.util.List;
import java.util.Optional;

/**
 * A figure before it is held against others.
 *
 * @param counts of a proportion of scenes, drives or the like
 * @param scenes number of scenes it rests on; empty where nobody says
 * @param rows of the table that it was read from; of per-scene values the first
 */
record RawFigure(
        double value,
        Optional<Long> n,
        Optional<String> unitCounted,
        Optional<Proportion> counts,
        Optional<Long> scenes,
        FigureInterval interval,
        List<Location> rows) {

    RawFigure {
        rows = List.copyOf(rows);
    }

    /**
     * Returns the counts as far as they are independent: those of the design effect divided by it, rounded to whole units.
     *
     * @param whole what all of a proportion is in the metric's unit
     */
    Optional<Proportion> effective(double whole) {
        boolean divided =
                interval instanceof FigureInterval.Known known && known.basis() == IntervalBasis.DESIGN_EFFECT;
        if (!divided) {
            return independent();
        }
        Interval known = interval.interval().orElseThrow();
        double rate = value / whole;
        long trials = StrictMath.max(
                1,
                StrictMath.round(
                        ProportionMethod.effectiveTrials(rate, known.width() / 2 / whole, known.confidence())));
        return Optional.of(new Proportion(StrictMath.round(rate * trials), trials));
    }

    /** Returns the counts if the interval is made from them alone, so that each unit is taken as drawn by itself. */
    Optional<Proportion> independent() {
        return interval instanceof FigureInterval.Known known && known.basis() == IntervalBasis.WILSON
                ? counts
                : Optional.empty();
    }
}
