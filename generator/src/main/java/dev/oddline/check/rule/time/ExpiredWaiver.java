package dev.oddline.check.rule.time;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.Stated;
import dev.oddline.record.Waiver;
import dev.oddline.source.Location;
import java.time.LocalDate;
import java.util.function.Consumer;

/** A waiver's last day is over, so that it silences nothing any more. */
final class ExpiredWaiver implements CatalogRule {
    private static final Rule RULE = new Rule("expired-waiver", Severity.WARNING);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(Kind.WAIVER)) {
            entry.as(Waiver.class).ifPresent(waiver -> {
                if (waiver.expires() instanceof Stated.Given<LocalDate> last
                        && input.today().isAfter(last.given())) {
                    found.accept(Diagnostic.of(
                                    RULE,
                                    new Location(entry.path(), last.span()),
                                    Message.of("expired-waiver", waiver.id(), last.given()))
                            .withHelp(Message.of("expired-waiver.help")));
                }
            });
        }
    }
}
