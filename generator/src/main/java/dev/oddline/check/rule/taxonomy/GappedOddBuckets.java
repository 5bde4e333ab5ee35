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

/** Between two buckets of an attribute, or in one, are numbers that belong to none. */
final class GappedOddBuckets implements CatalogRule {
    private static final Rule RULE = new Rule("gapped-odd-buckets", Severity.WARNING);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (Scale scale : OddScales.all(input)) {
            List<Scale.Pair> pairs = scale.gaps();
            if (!pairs.isEmpty()) {
                found.accept(Diagnostic.of(
                                RULE,
                                pairs.get(0).upper().place(),
                                Message.of("gapped-odd-buckets", scale.quantity(), OddScales.words(pairs)))
                        .withHelp(Message.of("gapped-odd-buckets.help")));
            }
            scale.empty()
                    .forEach(bucket -> found.accept(Diagnostic.of(
                            RULE,
                            bucket.place(),
                            Message.of("gapped-odd-buckets.empty", scale.quantity(), bucket.id()))));
        }
    }
}
