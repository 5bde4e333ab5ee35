package dev.oddline.coverage.assessment;

import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.IntervalBasis;
import dev.oddline.source.Location;
import dev.oddline.statistics.Proportion;
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

    /** Returns the counts if the interval is made from them alone, so that each unit is taken as drawn by itself. */
    Optional<Proportion> independent() {
        return interval instanceof FigureInterval.Known known && known.basis() == IntervalBasis.WILSON
                ? counts
                : Optional.empty();
    }
}
