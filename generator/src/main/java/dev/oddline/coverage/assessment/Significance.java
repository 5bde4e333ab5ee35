package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Requirement;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.distribution.Normal;
import java.util.Optional;

/** How surprising a figure would be if the requirement were just met. */
final class Significance {
    private Significance() {}

    /**
     * Returns the two-sided p: of a proportion by the score test, which finds less than 0.05 exactly where Wilson's interval
     * leaves the requirement out; of any other figure from the reach of its interval on the side of the requirement, for that
     * of a normal estimate, so that the same holds. Empty without counts or interval, and where that reach is 0.
     *
     * @param whole what all of a proportion is
     */
    static Optional<Double> p(RawFigure figure, Requirement requirement, double whole) {
        double share = requirement.value() / whole;
        if (figure.independent().isPresent() && share > 0 && share < 1) {
            Proportion counts = figure.independent().get();
            double expected = counts.trials() * share;
            double deviation = StrictMath.sqrt(expected * (1 - share));
            return Optional.of(Normal.twoSided((counts.successes() - expected) / deviation));
        }
        double difference = figure.value() - requirement.value();
        return figure.interval()
                .interval()
                .map(i -> difference > 0 ? figure.value() - i.low() : i.high() - figure.value())
                .filter(reach -> reach > 0)
                .map(reach -> Normal.twoSided(difference / reach * Shrinkage.NORMAL_HALF_WIDTH));
    }
}
