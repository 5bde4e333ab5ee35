package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.EvaluationsBefore;
import dev.oddline.coverage.SegmentSlope;
import dev.oddline.odd.OddSegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The evaluations of a target on one dataset version, and how their figures went with the training data. All of them look
 * at the same slopes, so these are worked out once.
 */
final class History {
    private final List<Exercise> exercises;
    private final EvaluationsBefore before;
    private final Remembered<List<String>, Map<OddSegment, SegmentSlope>> slopesBy = new Remembered<>();
    private final Remembered<OddSegment, Optional<SegmentSlope>> slopesIn = new Remembered<>();

    /** Returns the history of some evaluations, the oldest first. */
    History(List<Exercise> exercises, EvaluationsBefore before) {
        this.exercises = List.copyOf(exercises);
        this.before = before;
    }

    /** Returns the evaluation of the model before that of another one; empty where none of them is. */
    Optional<Exercise> before(Exercise one) {
        return before.of(one.evaluation().id()).stream()
                .flatMap(id -> exercises.stream()
                        .filter(other -> other.evaluation().id().equals(id)))
                .findFirst();
    }

    /**
     * Returns the slope of each cell; a cell that is missing has no point.
     *
     * @param cells of the attributes
     */
    Map<OddSegment, SegmentSlope> slopesBy(List<String> attributes, Cells cells) {
        return slopesBy.of(attributes, axes -> through(axes, cells));
    }

    /** Returns the slope of one segment; empty without a point. */
    Optional<SegmentSlope> slopeIn(OddSegment segment) {
        return slopesIn.of(segment, this::through);
    }

    private Map<OddSegment, SegmentSlope> through(List<String> attributes, Cells cells) {
        Map<OddSegment, List<SegmentSlope.Point>> points = new HashMap<>();
        for (Exercise past : exercises) {
            Map<OddSegment, Amount> trained = past.trainedBy(attributes, cells);
            past.measuredBy(attributes, cells)
                    .forEach((segment, measured) -> point(past, measured, trained.getOrDefault(segment, Amount.NONE))
                            .ifPresent(p -> points.computeIfAbsent(segment, any -> new ArrayList<>())
                                    .add(p)));
        }
        Map<OddSegment, SegmentSlope> slopes = new HashMap<>();
        points.forEach((segment, through) -> Slopes.through(through).ifPresent(slope -> slopes.put(segment, slope)));
        return slopes;
    }

    private Optional<SegmentSlope> through(OddSegment segment) {
        List<SegmentSlope.Point> points = new ArrayList<>();
        for (Exercise past : exercises) {
            past.trainedIn(segment)
                    .flatMap(amount -> point(past, past.measuredIn(segment), amount))
                    .ifPresent(points::add);
        }
        return Slopes.through(points);
    }

    private static Optional<SegmentSlope.Point> point(Exercise past, Measured measured, Amount trained) {
        return measured.figure()
                .filter(figure -> trained.scenes() > 0)
                .map(figure -> new SegmentSlope.Point(
                        past.evaluation().id(),
                        past.trained().datasets(),
                        trained.scenes(),
                        figure.value(),
                        figure.interval().interval()));
    }
}
