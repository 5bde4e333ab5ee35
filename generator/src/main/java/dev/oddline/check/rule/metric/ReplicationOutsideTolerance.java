package dev.oddline.check.rule.metric;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.ReplicatedMetric;
import dev.oddline.catalog.ReplicationResult;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.Run;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** A run repeats another, and a result is further from the original's than its tolerance allows. */
final class ReplicationOutsideTolerance implements CatalogRule {
    private static final Rule RULE = new Rule("replication-outside-tolerance", Severity.WARNING);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(Kind.RUN)) {
            entry.as(Run.class)
                    .flatMap(run -> ReplicationResult.of(input.catalog(), run))
                    .ifPresent(result -> result.of(ReplicatedMetric.Verdict.OUTSIDE)
                            .map(metric -> diagnostic(input, entry, result, metric))
                            .forEach(found));
        }
    }

    private static Diagnostic diagnostic(
            CheckInput input, CatalogEntry entry, ReplicationResult result, ReplicatedMetric metric) {
        BigDecimal difference = metric.difference().orElseThrow();
        Diagnostic diagnostic = Diagnostic.of(
                RULE,
                input.places().of(entry, List.of("metrics", metric.metric())),
                Message.of(
                        "replication-outside-tolerance",
                        metric.metric(),
                        (difference.signum() > 0 ? "+" : "") + difference.toPlainString(),
                        result.original().id(),
                        metric.tolerance().orElseThrow()));
        return diagnostic.withHelp(
                result.otherInputs().isEmpty()
                        ? Message.of("replication-outside-tolerance.help")
                        : Message.of("replication-outside-tolerance.other", String.join("`, `", result.otherInputs())));
    }
}
