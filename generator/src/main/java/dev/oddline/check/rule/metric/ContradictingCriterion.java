package dev.oddline.check.rule.metric;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.coverage.Rounding;
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
import java.util.Optional;
import java.util.function.Consumer;

/** A criterion of a decision says that a value was enough, or what it was, and the metric or the evaluation says otherwise. */
final class ContradictingCriterion implements CatalogRule {
    private static final Rule RULE = new Rule("contradicting-criterion", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(Kind.DECISION)) {
            entry.as(Decision.class)
                    .ifPresent(decision -> decision.criteria().forEach(criterion -> {
                        otherValue(input.catalog(), entry, criterion).ifPresent(found);
                        otherAnswer(input.catalog(), entry, criterion).ifPresent(found);
                    }));
        }
    }

    /** Compares the value with that of the evaluation, which may have more digits. */
    private static Optional<Diagnostic> otherValue(Catalog catalog, CatalogEntry entry, Decision.Criterion criterion) {
        if (!(criterion.value() instanceof Stated.Given<BigDecimal> stated)
                || !(criterion.metric() instanceof Stated.Given<RecordId> metric)
                || !(criterion.evaluation() instanceof Stated.Given<RecordId> evaluation)) {
            return Optional.empty();
        }
        return CriterionValues.measured(catalog, criterion)
                .filter(measured -> !Rounding.isRounded(stated.given(), measured.doubleValue()))
                .map(measured -> at(
                                entry,
                                stated,
                                Message.of(
                                        "contradicting-criterion.value",
                                        metric.given(),
                                        stated.given().toPlainString(),
                                        measured.toPlainString(),
                                        evaluation.given()))
                        .withHelp(Message.of("contradicting-criterion.value-help", evaluation.given())));
    }

    private static Optional<Diagnostic> otherAnswer(Catalog catalog, CatalogEntry entry, Decision.Criterion criterion) {
        if (!(criterion.met() instanceof Stated.Given<Boolean> met)
                || !(criterion.metric() instanceof Stated.Given<RecordId> metric)
                || !(criterion.value() instanceof Stated.Given<BigDecimal> value)
                || !(criterion.required() instanceof Stated.Given<BigDecimal> required)) {
            return Optional.empty();
        }
        return CriterionValues.direction(catalog, criterion)
                .filter(direction ->
                        CriterionValues.isEnough(direction, value.given(), required.given()) != met.given())
                .map(direction -> at(
                                entry,
                                met,
                                Message.of(
                                        met.given() ? "contradicting-criterion.not-met" : "contradicting-criterion.met",
                                        metric.given(),
                                        value.given().toPlainString(),
                                        required.given().toPlainString()))
                        .withHelp(Message.of(
                                switch (direction) {
                                    case HIGHER -> "contradicting-criterion.higher";
                                    case LOWER -> "contradicting-criterion.lower";
                                },
                                metric.given())));
    }

    private static Diagnostic at(CatalogEntry entry, Stated.Given<?> stated, Message message) {
        return Diagnostic.of(RULE, new Location(entry.path(), stated.span()), message);
    }
}
