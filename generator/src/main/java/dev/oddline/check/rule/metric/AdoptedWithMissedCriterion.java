package dev.oddline.check.rule.metric;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Decision;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A decision adopts a model without conditions although the model misses one of its criteria. */
final class AdoptedWithMissedCriterion implements CatalogRule {
    private static final Rule RULE = new Rule("adopted-with-missed-criterion", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(Kind.DECISION)) {
            entry.as(Decision.class)
                    .flatMap(decision -> missed(input.catalog(), entry, decision))
                    .ifPresent(found);
        }
    }

    private static Optional<Diagnostic> missed(Catalog catalog, CatalogEntry entry, Decision decision) {
        if (!(decision.ruling().verdict() instanceof Stated.Given<Decision.Verdict> verdict)
                || verdict.given() != Decision.Verdict.ADOPTED) {
            return Optional.empty();
        }
        List<Decision.Criterion> missed = decision.criteria().stream()
                .filter(criterion -> isMissed(catalog, criterion))
                .toList();
        if (missed.isEmpty()) {
            return Optional.empty();
        }
        Diagnostic diagnostic = Diagnostic.of(
                RULE,
                new Location(entry.path(), verdict.span()),
                missed.size() == 1
                        ? Message.of("adopted-with-missed-criterion.one", entry.id(), name(missed.get(0)))
                        : Message.of(
                                "adopted-with-missed-criterion.many",
                                entry.id(),
                                missed.size(),
                                decision.criteria().size()));
        for (Decision.Criterion criterion : missed) {
            if (criterion.metric() instanceof Stated.Given<RecordId> metric) {
                diagnostic = diagnostic.withLabel(
                        new Location(entry.path(), metric.span()),
                        Message.of("adopted-with-missed-criterion.here", required(criterion)));
            }
        }
        return Optional.of(diagnostic.withHelp(Message.of("adopted-with-missed-criterion.help")));
    }

    /** Where the criterion and its value say different things, {@link ContradictingCriterion} does. */
    private static boolean isMissed(Catalog catalog, Decision.Criterion criterion) {
        Optional<Boolean> enough = CriterionValues.isEnough(catalog, criterion);
        return criterion.met().value().or(() -> enough).equals(Optional.of(false)) && !enough.equals(Optional.of(true));
    }

    private static String name(Decision.Criterion criterion) {
        return criterion.metric().value().map(RecordId::value).orElse("?");
    }

    private static String required(Decision.Criterion criterion) {
        return criterion.required().value().map(BigDecimal::toPlainString).orElse("?");
    }
}
