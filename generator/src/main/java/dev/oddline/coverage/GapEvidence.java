package dev.oddline.coverage;

import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;
import java.util.Optional;

/**
 * What is known of one ODD segment and metric. The verdict on it is this project's own rule: it keeps the amount of
 * training data apart from the size of the evaluation, and says nothing that the interval does not support. It is not
 * corrected for looking at many segments.
 *
 * @param training the segment's scenes in the training data behind the model
 * @param evaluation the segment's scenes in the evaluation
 * @param metric the interval of the metric; empty where nobody stated one and none can be computed
 * @param slope the interval of the metric's change per doubling of training data, in its unit; empty where unknown
 * @param leastUsefulGain the improvement per doubling worth labelling for, 0 or more
 */
public record GapEvidence(
        SceneVolume training,
        SceneVolume evaluation,
        Optional<Interval> metric,
        Requirement requirement,
        Optional<Interval> slope,
        double leastUsefulGain) {

    public GapEvidence {
        InvalidInput.unless(
                InvalidInput.finite("least useful gain", leastUsefulGain) >= 0,
                "least useful gain",
                () -> leastUsefulGain + " is negative");
        InvalidInput.unless(
                evaluation.scenes() > 0 || metric.isEmpty(), "metric", "an interval without evaluation scenes");
    }

    /** Returns the verdict; without an interval of the metric nothing is concluded. */
    public GapVerdict verdict() {
        if (evaluation.scenes() == 0) {
            return training.scenes() == 0 ? GapVerdict.NO_DATA : GapVerdict.NOT_EVALUATED;
        }
        if (metric.filter(requirement::isMissedBy).isPresent()) {
            return training.isShort() ? GapVerdict.DATA_SHORTAGE : causeOfGap();
        }
        if (metric.filter(requirement::isMetBy).isPresent()) {
            return training.isShort() ? GapVerdict.THIN_BUT_PASSING : GapVerdict.COVERED;
        }
        return evaluation.isShort() ? GapVerdict.INCONCLUSIVE_NEED_DATA : GapVerdict.INCONCLUSIVE;
    }

    private GapVerdict causeOfGap() {
        if (slope.filter(known -> requirement.greatestGain(known) <= leastUsefulGain)
                .isPresent()) {
            return GapVerdict.MODELLING_PROBLEM;
        }
        boolean helps = slope.filter(known -> requirement.leastGain(known) >= leastUsefulGain)
                .isPresent();
        return helps ? GapVerdict.DATA_STILL_HELPS : GapVerdict.PERFORMANCE_GAP_CAUSE_UNKNOWN;
    }
}
