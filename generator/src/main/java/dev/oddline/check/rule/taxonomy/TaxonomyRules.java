package dev.oddline.check.rule.taxonomy;

import dev.oddline.check.rule.RuleSet;
import java.util.List;

/** The rules on the taxonomies themselves. */
public final class TaxonomyRules {
    /** All of them. */
    public static final RuleSet ALL = new RuleSet(
            List.of(
                    new DuplicateOddName(),
                    new EmptyOddItem(),
                    new GappedOddBuckets(),
                    new IneffectiveOddConstraint(),
                    new MalformedOpenOdd(),
                    new MissingOpenOddImport(),
                    new OddParentCycle(),
                    new OddUnitMismatch(),
                    new OverlappingOddBuckets(),
                    new UnknownOddOrdinal(),
                    new UnknownOddParent(),
                    new UnknownOddWord(),
                    new UnreachedOddModule()),
            List.of());

    private TaxonomyRules() {}
}
