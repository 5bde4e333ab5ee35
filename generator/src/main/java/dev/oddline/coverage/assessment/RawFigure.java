package dev.oddline.coverage.assessment;

import dev.oddline.coverage.FigureInterval;
import dev.oddline.source.Location;
import dev.oddline.statistics.Proportion;
import java.util.List;
import java.util.Optional;

/**
 * A figure before it is held against others.
 *
 * @param counts of a proportion of independent units
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
}
