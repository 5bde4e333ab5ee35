package dev.oddline.check.rule.official;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.util.function.Consumer;

/** An official run ran code that no commit holds: an error; or a training does not say so: a warning. */
final class DirtyOfficialRun implements CatalogRule {
    private static final Rule RULE = new Rule("dirty-official-run", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(Kind.RUN)) {
            entry.as(Run.class).filter(OfficialRuns::isOfficial).ifPresent(run -> {
                if (run.code().dirty() instanceof Stated.Given<Boolean> dirty && dirty.given()) {
                    found.accept(Diagnostic.of(
                                    RULE,
                                    new Location(entry.path(), dirty.span()),
                                    Message.of("dirty-official-run", entry.id()))
                            .withHelp(Message.of("dirty-official-run.help")));
                }
            });
        }
        OfficialRuns.forEachTraining(
                input,
                run -> run.code().commit().isGiven() && !run.code().dirty().isGiven(),
                (run, place) ->
                        found.accept(Diagnostic.of(RULE, place, Message.of("dirty-official-run.unstated", run.id()))
                                .withSeverity(Severity.WARNING)
                                .withHelp(Message.of("dirty-official-run.unstated-help"))));
    }
}
