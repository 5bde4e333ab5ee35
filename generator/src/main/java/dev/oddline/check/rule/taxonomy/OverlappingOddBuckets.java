package dev.oddline.check.rule.taxonomy;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.odd.Scale;
import java.util.List;
import java.util.function.Consumer;

/** A number lies in two buckets of an attribute. */
final class OverlappingOddBuckets implements CatalogRule {
    private static final Rule RULE = new Rule("overlapping-odd-buckets", Severity.WARNING);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (Scale scale : OddScales.all(input)) {
            List<Scale.Pair> pairs = scale.overlaps();
            if (!pairs.isEmpty()) {
                found.accept(Diagnostic.of(
                                RULE,
                                pairs.get(0).upper().place(),
                                Message.of("overlapping-odd-buckets", scale.quantity(), OddScales.words(pairs)))
                        .withHelp(Message.of("overlapping-odd-buckets.help")));
            }
        }
    }
}
