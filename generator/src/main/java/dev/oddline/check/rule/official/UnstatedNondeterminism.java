package dev.oddline.check.rule.official;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import java.util.function.Consumer;

/** An official training does not say what may differ when it is repeated. */
final class UnstatedNondeterminism implements CatalogRule {
    private static final Rule RULE = new Rule("unstated-nondeterminism", Severity.WARNING);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        OfficialRuns.forEachTraining(
                input,
                run -> !run.environment().nondeterminism().isGiven(),
                (run, place) -> found.accept(Diagnostic.of(RULE, place, Message.of("unstated-nondeterminism", run.id()))
                        .withHelp(Message.of("unstated-nondeterminism.help"))));
    }
}
