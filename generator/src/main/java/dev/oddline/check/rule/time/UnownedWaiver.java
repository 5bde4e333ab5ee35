package dev.oddline.check.rule.time;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.IdLocation;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.Waiver;
import java.util.function.Consumer;

/** Nobody answers for a waiver, so that it silences nothing. */
final class UnownedWaiver implements CatalogRule {
    private static final Rule RULE = new Rule("unowned-waiver", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(Kind.WAIVER)) {
            entry.as(Waiver.class)
                    .filter(waiver -> !waiver.isOwned())
                    .ifPresent(waiver -> found.accept(
                            Diagnostic.of(RULE, IdLocation.of(entry), Message.of("unowned-waiver", waiver.id()))
                                    .withHelp(Message.of("unowned-waiver.help"))));
        }
    }
}
