package dev.oddline.record;

import java.math.BigDecimal;
import java.util.List;

/**
 * Whether models are released, and why.
 *
 * @param models the models it is about
 * @param comparedWith the models it compares them with
 * @param criteria in the order of the file
 * @param evaluations what was looked at
 * @param closesIncidents the incidents that it answers
 * @param approvals in the order of the file
 */
public record Decision(
        Heading heading,
        Ruling ruling,
        Stated<List<RecordId>> models,
        List<RecordId> comparedWith,
        List<Criterion> criteria,
        List<RecordId> evaluations,
        List<RecordId> closesIncidents,
        Stated<List<Approval>> approvals)
        implements MetadataRecord {

    public Decision {
        models = models.map(List::copyOf);
        comparedWith = List.copyOf(comparedWith);
        criteria = List.copyOf(criteria);
        evaluations = List.copyOf(evaluations);
        closesIncidents = List.copyOf(closesIncidents);
        approvals = approvals.map(List::copyOf);
    }

    /** What was decided. */
    public enum Verdict {
        ADOPTED,
        REJECTED,
        CONDITIONAL
    }

    /**
     * What was decided, when and why.
     *
     * @param conditions under which it holds, in the order of the file
     */
    public record Ruling(
            Stated<Verdict> verdict, Stated<Moment> decidedAt, Stated<String> reason, List<String> conditions) {
        public Ruling {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * A metric value that had to be reached.
     *
     * @param required the value to reach, in the metric's unit
     * @param value the value that was reached, in the metric's unit
     * @param met whether that was enough
     */
    public record Criterion(
            Stated<RecordId> metric,
            Stated<OddValues> segment,
            Stated<BigDecimal> required,
            Stated<RecordId> evaluation,
            Stated<BigDecimal> value,
            Stated<Boolean> met) {}

    /** A person who agreed. */
    public record Approval(Stated<String> name, Stated<String> role, Stated<Moment> at) {}
}
