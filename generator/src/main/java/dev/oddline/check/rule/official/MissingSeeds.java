package dev.oddline.check.rule.official;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import java.util.Map;
import java.util.function.Consumer;

/** An official training states no random seed. */
final class MissingSeeds implements CatalogRule {
    private static final Rule RULE = new Rule("missing-seeds", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        OfficialRuns.forEachTraining(
                input,
                run -> run.environment().seeds().orElse(Map.of()).isEmpty(),
                (run, place) -> found.accept(Diagnostic.of(RULE, place, Message.of("missing-seeds", run.id()))
                        .withHelp(Message.of("missing-seeds.help"))));
    }
}
