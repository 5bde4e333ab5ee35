package dev.oddline.check.rule.metric;

import dev.oddline.check.rule.RuleSet;
import java.util.List;

/** The rules on metrics and what is demanded of them. */
public final class MetricRules {
    /** All of them. */
    public static final RuleSet ALL = new RuleSet(
            List.of(
                    new AdoptedWithMissedCriterion(),
                    new ContradictingCriterion(),
                    new MetricOutOfRange(),
                    new ReplicationOutsideTolerance(),
                    new UndefinedMetric()),
            List.of(new MetricOutOfRangeInTable()));

    private MetricRules() {}
}
