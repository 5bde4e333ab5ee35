package dev.oddline.check.rule.official;

import dev.oddline.check.rule.RuleSet;
import java.util.List;

/** The rules on runs whose results may be quoted. */
public final class OfficialRules {
    /** All of them. */
    public static final RuleSet ALL = new RuleSet(
            List.of(
                    new DirtyOfficialRun(),
                    new MissingNote(),
                    new MissingSeeds(),
                    new MutableDataset(),
                    new MutableImage(),
                    new UnhashedWeights(),
                    new UnknownOfficialInput(),
                    new UnstatedNondeterminism()),
            List.of());

    private OfficialRules() {}
}
