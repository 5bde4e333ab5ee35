package dev.oddline.page;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.Requirement.Better;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.page.view.LayerName;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.interval.SquareAndAdd;
import java.util.List;
import java.util.Optional;

/** The number of an assessed ODD segment in each layer. */
final class SegmentNumbers {
    /** The layers that show a number, in the order in which they are offered. */
    static final List<LayerName> LAYERS = List.of(
            LayerName.METRIC,
            LayerName.LOW,
            LayerName.SHRUNK,
            LayerName.GAP,
            LayerName.CHANGE,
            LayerName.EVALUATED,
            LayerName.TRAINED,
            LayerName.MISSING,
            LayerName.FRAMES,
            LayerName.OBJECTS);

    private SegmentNumbers() {}

    /**
     * Returns the number that a layer shows, in the unit of the metric or as a count; empty where it is not known.
     *
     * @param before the same segment in the evaluation before
     */
    static Optional<Double> of(LayerName layer, SegmentAssessment segment, Optional<SegmentAssessment> before) {
        Optional<SegmentFigure> figure = segment.figure();
        return switch (layer) {
            case VERDICT, SCENES, ADDED -> Optional.empty();
            case METRIC -> figure.map(SegmentFigure::value);
            case LOW -> figure.flatMap(f -> carefulBound(segment, f));
            case SHRUNK -> figure.flatMap(SegmentFigure::shrunk);
            case GAP -> figure.flatMap(f -> segment.wanted().requirement().map(r -> f.value() - r.value()));
            case CHANGE ->
                figure.flatMap(f -> before.flatMap(SegmentAssessment::figure).map(then -> f.value() - then.value()));
            case EVALUATED -> segment.volume().evaluatedScenes().map(Long::doubleValue);
            case TRAINED -> segment.volume().training().map(a -> (double) a.scenes());
            case MISSING -> missing(segment).map(Long::doubleValue);
            case FRAMES -> segment.volume().training().map(a -> (double) a.frames());
            case OBJECTS -> segment.volume().training().map(a -> (double) a.objects());
        };
    }

    /** Returns whether more of a layer's number is better, 1, or worse, −1; 1 where nobody says. */
    static int sense(LayerName layer, Optional<Better> better) {
        return switch (layer) {
            case METRIC, LOW, SHRUNK, GAP, CHANGE -> better.equals(Optional.of(Better.LOWER)) ? -1 : 1;
            case MISSING -> -1;
            case VERDICT, EVALUATED, TRAINED, FRAMES, OBJECTS, SCENES, ADDED -> 1;
        };
    }

    /** Returns whether a layer's number is a count and no value of the metric. */
    static boolean isCount(LayerName layer) {
        return switch (layer) {
            case METRIC, LOW, SHRUNK, GAP, CHANGE -> false;
            case VERDICT, EVALUATED, TRAINED, MISSING, FRAMES, OBJECTS, SCENES, ADDED -> true;
        };
    }

    /** Returns whether a layer's number is a difference, written with its sign. */
    static boolean isDifference(LayerName layer) {
        return layer == LayerName.GAP || layer == LayerName.CHANGE;
    }

    private static Optional<Double> carefulBound(SegmentAssessment segment, SegmentFigure figure) {
        boolean lower = segment.wanted()
                .requirement()
                .flatMap(Requirement::better)
                .filter(better -> better == Better.LOWER)
                .isPresent();
        return figure.interval().interval().map(i -> lower ? i.high() : i.low());
    }

    /** Returns how many training scenes a segment lacks of those wanted; empty where either is not known. */
    private static Optional<Long> missing(SegmentAssessment segment) {
        return segment.wanted()
                .trainingScenes()
                .flatMap(wanted ->
                        segment.volume().training().map(Amount::scenes).map(has -> Math.max(0, wanted - has)));
    }

    /** Returns whether a figure rests on fewer scenes than wanted, or has no interval. */
    static boolean isDoubtful(SegmentAssessment segment) {
        return isThinlyEvaluated(segment)
                || segment.figure()
                        .filter(f -> f.interval().interval().isEmpty())
                        .isPresent();
    }

    /** Returns whether fewer scenes were evaluated than wanted. */
    static boolean isThinlyEvaluated(SegmentAssessment segment) {
        return segment.wanted()
                .evaluationScenes()
                .filter(wanted -> segment.volume().evaluatedScenes().orElse(0L) < wanted)
                .isPresent();
    }

    /** Returns whether a layer's number stands on too little: of a figure or a count of scenes fewer than wanted. */
    static boolean isDoubtful(LayerName layer, SegmentAssessment segment, Optional<SegmentAssessment> before) {
        return switch (layer) {
            case METRIC, LOW, SHRUNK, GAP -> isDoubtful(segment);
            case CHANGE -> before.isEmpty() || !isApart(segment, before.get());
            case EVALUATED -> isThinlyEvaluated(segment);
            case TRAINED -> missing(segment).filter(m -> m > 0).isPresent();
            case VERDICT, MISSING, FRAMES, OBJECTS, SCENES, ADDED -> false;
        };
    }

    /** Returns whether the interval of the difference of both figures leaves out 0. */
    private static boolean isApart(SegmentAssessment one, SegmentAssessment other) {
        Optional<SegmentFigure> mine = one.figure();
        Optional<SegmentFigure> theirs = other.figure();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        Optional<Interval> ofMine = mine.get().interval().interval();
        Optional<Interval> ofTheirs = theirs.get().interval().interval();
        if (ofMine.isEmpty() || ofTheirs.isEmpty()) {
            return false;
        }
        Interval difference = new SquareAndAdd(
                        mine.get().value(), ofMine.get(), theirs.get().value(), ofTheirs.get())
                .interval(Confidence.NINETY_FIVE);
        return difference.low() > 0 || difference.high() < 0;
    }

    /** Returns the requirement's value. */
    static Optional<Double> required(SegmentAssessment segment) {
        return segment.wanted().requirement().map(Requirement::value);
    }
}
