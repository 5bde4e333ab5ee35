package dev.oddline.coverage.evidence;

import dev.oddline.record.RecordId;
import java.util.List;

/**
 * What a decision stands on, computed anew.
 *
 * @param criteria in the order of the record
 * @param effects one for each evaluation of the decided models with one before it, in the order of the record
 * @param incidents that the decision closes, in the order of the record
 */
public record DecisionEvidence(
        RecordId decision, List<JudgedCriterion> criteria, List<Effect> effects, List<IncidentAnswer> incidents) {

    public DecisionEvidence {
        criteria = List.copyOf(criteria);
        effects = List.copyOf(effects);
        incidents = List.copyOf(incidents);
    }

    /** Returns the number of criteria with an outcome. */
    public long count(CriterionOutcome outcome) {
        return criteria.stream().filter(one -> one.outcome() == outcome).count();
    }
}
