package dev.oddline.coverage.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.IntervalBasis;
import dev.oddline.coverage.Requirement;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignificanceTest {
    private static Optional<Double> p(double low, double value, double high, double required) {
        Interval interval = new Interval(low, high, Confidence.NINETY_FIVE, IntervalMethod.STATED);
        RawFigure figure = new RawFigure(
                value,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new FigureInterval.Known(interval, IntervalBasis.STATED),
                List.of());
        return Significance.p(figure, new Requirement(required, Optional.of(Requirement.Better.HIGHER)), 1);
    }

    /** From scipy 1.17.1: 2 * norm.sf(norm.isf(0.025) * difference / reach). Half the width would give 0.025 for the first. */
    @Test
    void anIntervalThatReachesFurtherToOneSideIsAsUnsureThere() {
        assertThat(p(0.85, 0.90, 0.92, 0.86).orElseThrow()).isCloseTo(0.116888, within(1e-6));
        assertThat(p(0.85, 0.90, 0.92, 0.93).orElseThrow()).isCloseTo(0.003283, within(1e-6));
    }

    @Test
    void itIsBelowFivePercentWhereTheIntervalLeavesTheRequirementOut() {
        assertThat(p(0.85, 0.90, 0.92, 0.8501).orElseThrow()).isGreaterThan(0.05);
        assertThat(p(0.85, 0.90, 0.92, 0.8499).orElseThrow()).isLessThan(0.05);
        assertThat(p(0.85, 0.90, 0.92, 0.9199).orElseThrow()).isGreaterThan(0.05);
        assertThat(p(0.85, 0.90, 0.92, 0.9201).orElseThrow()).isLessThan(0.05);
    }

    @Test
    void withoutAReachThereIsNone() {
        assertThat(p(0.90, 0.90, 0.92, 0.86)).isEmpty();
    }
}
