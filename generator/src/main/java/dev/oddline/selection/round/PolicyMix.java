package dev.oddline.selection.round;

import dev.oddline.record.LabelBudget;
import java.util.List;

/**
 * Whether the choice obeys the quotas of its policy.
 *
 * @param unit of the budget whose parts the quotas are
 * @param quotas in the order of the policy
 * @param together p of all sources at once, exact multinomial; missing with a reason
 */
public record PolicyMix(LabelBudget.Unit unit, List<QuotaOutcome> quotas, Answer<Double> together) {

    public PolicyMix {
        quotas = List.copyOf(quotas);
    }
}
