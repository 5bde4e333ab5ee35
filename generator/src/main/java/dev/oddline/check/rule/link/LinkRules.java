package dev.oddline.check.rule.link;

import dev.oddline.check.rule.RuleSet;
import java.util.List;

/** The rules on ids and on what names them. */
public final class LinkRules {
    /** All of them. */
    public static final RuleSet ALL = new RuleSet(
            List.of(
                    new ConfusableId(),
                    new DuplicateId(),
                    new IdPatternMismatch(),
                    new LineageCycle(),
                    new UnknownReference(),
                    new UnknownRepository(),
                    new WrongKindReference()),
            List.of(new UnknownReferenceInTable()));

    private LinkRules() {}
}
