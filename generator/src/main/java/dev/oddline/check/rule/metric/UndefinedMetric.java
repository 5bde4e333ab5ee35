package dev.oddline.check.rule.metric;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.decode.Spelling;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.source.Location;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Results name a metric that no record defines. Silent where a team defines no metrics at all. */
final class UndefinedMetric implements CatalogRule {
    static final Rule RULE = new Rule("undefined-metric", Severity.WARNING);

    @Override
    public Rule rule() {
        return RULE;
    }

    private record Use(CatalogEntry first, int more) {
        Use another() {
            return new Use(first, more + 1);
        }
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        if (input.catalog().entries(Kind.METRIC).isEmpty()) {
            return;
        }
        Map<String, Use> undefined = new TreeMap<>();
        for (Results results : Results.of(input)) {
            for (String name : results.metrics().keySet()) {
                if (input.catalog().isTombstone(new RecordId(Kind.METRIC, name))) {
                    undefined.merge(name, new Use(results.entry(), 0), (known, again) -> known.another());
                }
            }
        }
        undefined.forEach((name, use) -> found.accept(finding(
                input,
                name,
                input.places().ofKey(use.first(), List.of("metrics", name)),
                use.more() == 0
                        ? Message.of("undefined-metric", name)
                        : Message.of("undefined-metric.more", name, use.more()))));
    }

    /** Returns the finding that a metric is not defined, with the one that was probably meant. */
    static Diagnostic finding(CheckInput input, String name, Location place, Message fact) {
        List<String> defined = input.catalog().entries(Kind.METRIC).stream()
                .map(e -> e.id().value())
                .toList();
        return Diagnostic.of(RULE, place, fact)
                .withHelp(Spelling.nearest(name, defined)
                        .map(meant -> Message.of("did-you-mean", meant))
                        .orElseGet(() -> Message.of("undefined-metric.help", name)));
    }
}
