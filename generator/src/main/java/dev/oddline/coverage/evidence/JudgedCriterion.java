package dev.oddline.coverage.evidence;

import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.Rounding;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Decision;
import dev.oddline.record.RecordId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A criterion of a decision, held against the evaluation that it names.
 *
 * @param stated what the record says
 * @param metric empty where the criterion names none
 * @param taxonomy in whose words the segment is; empty where the evaluation has none
 * @param requirement empty where the criterion states none
 * @param figure of the evaluation, not of the record; empty where it has none
 * @param asked what targets and settings in force ask of the same metric there, where that is another value
 */
public record JudgedCriterion(
        Decision.Criterion stated,
        Optional<AssessedMetric> metric,
        Optional<Taxonomy> taxonomy,
        Optional<Requirement> requirement,
        Optional<SegmentFigure> figure,
        CriterionOutcome outcome,
        List<Asked> asked) {

    public JudgedCriterion {
        asked = List.copyOf(asked);
    }

    /**
     * What else is asked of the metric.
     *
     * @param target empty where the settings ask it, as a figure of the home page
     * @param segment the part of the criterion's segment of which it is asked
     * @param value in the metric's unit
     */
    public record Asked(Optional<RecordId> target, OddSegment segment, double value) {}

    /** Returns whether a value, written with as many digits as one likes, is the figure of the evaluation rounded. */
    public boolean roundsTo(BigDecimal value) {
        return figure.filter(f -> Rounding.isRounded(value, f.value())).isPresent();
    }

    /** Returns whether the record says otherwise: met although that is not shown, or not met although it is. */
    public boolean contradictsRecord() {
        Optional<Boolean> met = stated.met().value();
        return switch (outcome) {
            case MET -> met.equals(Optional.of(false));
            case MISSED, UNPROVEN, INTERVAL_NOT_STATED, DIRECTION_NOT_STATED, TABLE_NOT_READ, NO_FIGURE ->
                met.equals(Optional.of(true));
        };
    }
}
