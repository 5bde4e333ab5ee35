package dev.oddline.check.rule.odd;

import dev.oddline.check.rule.RuleSet;
import java.util.List;

/** The rules on words of the ODD taxonomies. */
public final class OddRules {
    /** All of them. */
    public static final RuleSet ALL = new RuleSet(
            List.of(new UnknownOddValue(), new UnknownScenarioTag()),
            List.of(new ContradictingOddValues(), new UnknownOddValueInTable()));

    private OddRules() {}
}
