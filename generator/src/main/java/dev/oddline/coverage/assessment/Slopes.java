package dev.oddline.coverage.assessment;

import dev.oddline.coverage.SegmentSlope;
import dev.oddline.coverage.SegmentSlope.Point;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.regression.LinearRegression;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The change of a metric per doubling of the training data: a straight line on log2 of the scenes. */
final class Slopes {
    private Slopes() {}

    /** Returns the slope through some points, in any order; empty without points. */
    static Optional<SegmentSlope> through(List<Point> points) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        List<Point> sorted = points.stream()
                .sorted(Comparator.comparingLong(Point::trainingScenes).thenComparing(Point::evaluation))
                .toList();
        long amounts =
                sorted.stream().mapToLong(Point::trainingScenes).distinct().count();
        if (amounts < 2) {
            return Optional.of(new SegmentSlope(sorted, Optional.empty(), Optional.empty()));
        }
        Sample doublings = Sample.of(
                "log2 of training scenes",
                sorted.stream()
                        .mapToDouble(p -> StrictMath.log((double) p.trainingScenes()) / StrictMath.log(2))
                        .toArray());
        LinearRegression line = LinearRegression.of(
                doublings,
                Sample.of("metric", sorted.stream().mapToDouble(Point::value).toArray()));
        return Optional.of(new SegmentSlope(
                sorted,
                Optional.of(line.slope()),
                amounts < SegmentSlope.FEWEST_AMOUNTS
                        ? Optional.empty()
                        : Optional.of(interval(line, doublings, sorted))));
    }

    /**
     * The interval by the scatter of the points about the line, but never narrower than the points' own intervals allow: a
     * few points that happen to lie on a line do not make it certain.
     */
    private static Interval interval(LinearRegression line, Sample doublings, List<Point> points) {
        Interval byScatter = line.slopeInterval(Confidence.NINETY_FIVE);
        double squares = 0;
        for (int i = 0; i < points.size(); i++) {
            double reach = points.get(i).interval().map(Interval::width).orElse(0.0) / 2;
            squares += StrictMath.pow(doublings.deviation(i) * reach, 2);
        }
        double reach = StrictMath.sqrt(squares) / doublings.squaredDeviations();
        return reach <= byScatter.width() / 2
                ? byScatter
                : new Interval(
                        line.slope() - reach, line.slope() + reach, Confidence.NINETY_FIVE, IntervalMethod.STUDENT_T);
    }
}
