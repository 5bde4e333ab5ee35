package dev.oddline.coverage.assessment;

import dev.oddline.coverage.SimpsonGuard;
import dev.oddline.odd.OddSegment;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.comparison.StratifiedTables;
import dev.oddline.statistics.comparison.TwoByTwo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares an evaluation with that of the model before on the same data, as a whole and by segments. */
final class Reversals {
    private final Inquiry inquiry;

    Reversals(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /** Returns the comparison; empty where there is no evaluation of a model before, or less than two segments have counts in both. */
    Optional<SimpsonGuard> on(List<String> attributes) {
        return inquiry.history().before(inquiry.exercise()).flatMap(before -> since(before, attributes));
    }

    private Optional<SimpsonGuard> since(Exercise before, List<String> attributes) {
        Cells cells = inquiry.cells().of(attributes);
        Map<OddSegment, Measured> now = inquiry.exercise().measuredBy(attributes, cells);
        Map<OddSegment, Measured> then = before.measuredBy(attributes, cells);
        List<TwoByTwo> strata = new ArrayList<>();
        now.keySet().stream().sorted(Comparator.comparing(OddSegment::toString)).forEach(segment -> {
            Optional<Proportion> mine = counts(now, segment);
            Optional<Proportion> theirs = counts(then, segment);
            if (mine.isPresent() && theirs.isPresent()) {
                strata.add(new TwoByTwo(
                        mine.get().successes(),
                        mine.get().failures(),
                        theirs.get().successes(),
                        theirs.get().failures()));
            }
        });
        if (strata.size() < 2) {
            return Optional.empty();
        }
        StratifiedTables tables = new StratifiedTables(strata);
        double whole = inquiry.exercise().measurement().metric().whole();
        return Optional.of(new SimpsonGuard(
                before.evaluation().id(),
                tables.pooledDifference() * whole,
                tables.standardisedDifference() * whole,
                strata.size(),
                tables.isReversed() || tables.isReversedOnTheWhole()));
    }

    private static Optional<Proportion> counts(Map<OddSegment, Measured> measured, OddSegment segment) {
        return Optional.ofNullable(measured.get(segment))
                .flatMap(Measured::figure)
                .flatMap(RawFigure::counts);
    }
}
