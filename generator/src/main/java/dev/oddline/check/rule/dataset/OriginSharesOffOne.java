package dev.oddline.check.rule.dataset;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The shares of a dataset version's origin do not add up to 1. */
final class OriginSharesOffOne implements CatalogRule {
    private static final Rule RULE = new Rule("origin-shares-off-one", Severity.ERROR);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(Kind.DATASET)) {
            List<Optional<BigDecimal>> shares = entry.as(Dataset.class).map(Dataset::origin).orElse(List.of()).stream()
                    .map(source -> source.share().value())
                    .toList();
            BigDecimal sum = shares.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean complete = !shares.isEmpty() && shares.stream().allMatch(Optional::isPresent);
            BigDecimal over = sum.subtract(BigDecimal.ONE);
            if (over.compareTo(TOLERANCE) > 0 || (complete && over.negate().compareTo(TOLERANCE) > 0)) {
                found.accept(Diagnostic.of(
                                RULE,
                                input.places().ofKey(entry, List.of("origin")),
                                Message.of("origin-shares-off-one", entry.id(), sum.toPlainString()))
                        .withHelp(Message.of("origin-shares-off-one.help")));
            }
        }
    }
}
