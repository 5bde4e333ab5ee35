package dev.oddline.coverage.evidence;

import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.statistics.Interval;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether a criterion of a decision is met, as far as its evaluation shows. */
public enum CriterionOutcome {
    /** The whole 95 % interval reaches what is required. */
    MET,
    /** The whole 95 % interval lies on the bad side of what is required. */
    MISSED,
    /** The interval holds what is required: nobody can say. */
    UNPROVEN,
    /** The evaluation has the figure but no interval, and none can be computed. */
    INTERVAL_NOT_STATED,
    /** The definition of the metric does not say which side is the good one. */
    DIRECTION_NOT_STATED,
    /** A table that may hold the figure can't be read to its end. */
    TABLE_NOT_READ,
    /** The evaluation named has no such figure, or the criterion names no evaluation or no value. */
    NO_FIGURE;

    /**
     * Returns whether a figure reaches a value.
     *
     * @param required empty where nobody says
     * @param figure empty where there is none
     */
    static CriterionOutcome of(AssessedMetric metric, Optional<BigDecimal> required, Optional<SegmentFigure> figure) {
        if (figure.isEmpty() || required.isEmpty()) {
            return NO_FIGURE;
        }
        if (metric.better().isEmpty()) {
            return DIRECTION_NOT_STATED;
        }
        Optional<Interval> interval = figure.get().interval().interval();
        if (interval.isEmpty()) {
            return INTERVAL_NOT_STATED;
        }
        Requirement requirement = new Requirement(required.get().doubleValue(), metric.better());
        if (requirement.isMetBy(interval.get())) {
            return MET;
        }
        return requirement.isMissedBy(interval.get()) ? MISSED : UNPROVEN;
    }
}
