package dev.oddline.coverage.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.coverage.SegmentSlope;
import dev.oddline.coverage.SegmentSlope.Point;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlopesTest {

    private static Point point(long scenes, double value, double halfWidth) {
        Optional<Interval> interval = halfWidth == 0
                ? Optional.empty()
                : Optional.of(new Interval(
                        value - halfWidth, value + halfWidth, Confidence.NINETY_FIVE, IntervalMethod.STATED));
        return new Point(new RecordId(Kind.EVALUATION, "ev-" + scenes), List.of(), scenes, value, interval);
    }

    @Test
    void fitsALineOnDoublings() {
        SegmentSlope slope = Slopes.through(
                        List.of(point(80, 0.66, 0), point(10, 0.50, 0), point(40, 0.60, 0), point(20, 0.56, 0)))
                .orElseThrow();

        // deviations -1.5, -0.5, 0.5, 1.5, squares 5: 0.26 / 5; residuals' squares 8e-5, so sqrt(4e-5 / 5) x 4.302653
        assertThat(slope.perDoubling().orElseThrow()).isCloseTo(0.052, within(1e-12));
        assertThat(slope.interval().orElseThrow().low()).isCloseTo(0.052 - 0.0121697, within(1e-6));
        assertThat(slope.points()).extracting(Point::trainingScenes).containsExactly(10L, 20L, 40L, 80L);
    }

    @Test
    void pointsThatHappenToLieOnALineAreAsUnsureAsTheyAreThemselves() {
        SegmentSlope slope = Slopes.through(List.of(point(10, 0.5, 0.1), point(20, 0.5, 0.1), point(40, 0.5, 0.1)))
                .orElseThrow();

        // deviations -1, 0, 1: sqrt(2 x 0.1²) / 2
        assertThat(slope.interval().orElseThrow().high()).isCloseTo(0.0707107, within(1e-7));
    }

    @Test
    void twoAmountsHaveASlopeButNoInterval() {
        SegmentSlope slope = Slopes.through(List.of(point(10, 0.5, 0), point(20, 0.6, 0), point(20, 0.62, 0)))
                .orElseThrow();

        assertThat(slope.perDoubling().orElseThrow()).isCloseTo(0.11, within(1e-12));
        assertThat(slope.interval()).isEmpty();
    }
}
