package dev.oddline.check.rule.metric;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Evaluation;
import dev.oddline.record.MetricValue;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/** A metric has a value but was measured on nothing, or on more scenes than there were. */
final class ImpossibleCount implements CatalogRule {
    static final Rule RULE = new Rule("impossible-count", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (Results results : Results.of(input)) {
            PossibleCount possible = results.entry()
                    .as(Evaluation.class)
                    .map(evaluation -> PossibleCount.of(input.catalog(), evaluation))
                    .orElse(PossibleCount.any());
            results.metrics().forEach((name, value) -> check(results, name, value, possible, found));
        }
    }

    private static void check(
            Results results, String name, MetricValue value, PossibleCount possible, Consumer<Diagnostic> found) {
        if (!(value.n() instanceof Stated.Given<Long> n)) {
            return;
        }
        BigDecimal units = BigDecimal.valueOf(n.given());
        Optional<Message> fault = possible.fault(
                name, value.value().isGiven(), units, value.unitCounted().orElse(""));
        fault.ifPresent(fact ->
                found.accept(Diagnostic.of(RULE, new Location(results.entry().path(), n.span()), fact)
                        .withHelp(PossibleCount.help(units))));
    }
}
