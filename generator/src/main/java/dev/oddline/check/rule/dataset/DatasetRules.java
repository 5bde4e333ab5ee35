package dev.oddline.check.rule.dataset;

import dev.oddline.check.rule.RuleSet;
import java.util.List;

/** The rules on what dataset versions are made of. */
public final class DatasetRules {
    /** All of them. */
    public static final RuleSet ALL = new RuleSet(
            List.of(
                    new MissedQuota(),
                    new MissingLabelPolicy(),
                    new MixedLabelPolicies(),
                    new OriginCountMismatch(),
                    new OriginSharesOffOne()),
            List.of(
                    new DuplicateScene(),
                    new LeakedEvaluationData(),
                    new MissedQuotaInTable(),
                    new RowCountMismatch(),
                    new SceneInSeveralSplits(),
                    new SplitCountMismatch()));

    private DatasetRules() {}
}
