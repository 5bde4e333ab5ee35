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
                    new ImpossibleCount(),
                    new ImpossibleInterval(),
                    new MetricOutOfRange(),
                    new RedefinedMetric(),
                    new ReplicationOutsideTolerance(),
                    new UndefinedMetric(),
                    new UnknownUnit()),
            List.of(
                    new DuplicateResult(),
                    new ImpossibleCountInTable(),
                    new ImpossibleIntervalInTable(),
                    new MetricOutOfRangeInTable(),
                    new UndefinedMetricInTable(),
                    new UnknownUnitInTable()));

    private MetricRules() {}
}
