package dev.oddline.coverage;

import dev.oddline.record.RecordId;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;
import java.util.List;
import java.util.Optional;

/**
 * How a segment's metric changes with the training data, over evaluations on the same dataset version of models that were
 * trained on different amounts. Whatever else changed between these models is in it too.
 *
 * @param points by training scenes, then time; each of one training scene or more
 * @param perDoubling the change per doubling of training scenes, in the metric's unit; empty with less than two different
 *     amounts
 * @param interval 95 %, by the t distribution of a straight line on log2 of the scenes, or as wide as the points' own
 *     intervals make it where that is wider; empty with less than three different amounts
 */
public record SegmentSlope(List<Point> points, Optional<Double> perDoubling, Optional<Interval> interval) {

    /** The fewest different amounts of training data that give an interval. */
    public static final int FEWEST_AMOUNTS = 3;

    /**
     * One evaluation.
     *
     * @param trainedOn the dataset versions behind the model
     * @param trainingScenes the segment's scenes in them, 1 or more
     * @param value of the metric, in its unit
     * @param interval of that value; empty where not stated
     */
    public record Point(
            RecordId evaluation,
            List<RecordId> trainedOn,
            long trainingScenes,
            double value,
            Optional<Interval> interval) {
        public Point {
            trainedOn = List.copyOf(trainedOn);
            InvalidInput.unless(trainingScenes > 0, "training scenes", "none");
            InvalidInput.finite("value", value);
        }
    }

    public SegmentSlope {
        points = List.copyOf(points);
    }

    /** Returns how many different amounts of training data there are. */
    public int amounts() {
        return (int) points.stream().mapToLong(Point::trainingScenes).distinct().count();
    }
}
