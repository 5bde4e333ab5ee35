package dev.oddline.check.rule.time;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import java.util.function.Consumer;

/** A run names a dataset version that was made after the run had started. */
final class DataYoungerThanRun implements CatalogRule {
    static final Rule RULE = new Rule("data-younger-than-run", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        TimeConflict.explained(input.catalog()).stream()
                .filter(wrong -> wrong.conflicts().stream().anyMatch(TimeConflict::isYoungData))
                .forEach(wrong -> found.accept(diagnostic(wrong)));
    }

    private static Diagnostic diagnostic(TimeConflict.Explained wrong) {
        TimeConflict first = wrong.conflicts().stream()
                .filter(TimeConflict::isYoungData)
                .findFirst()
                .orElseThrow();
        boolean ofTheRun = first.later().record().equals(wrong.record());
        Location place = ofTheRun
                ? first.need().orElse(first.later().location())
                : first.earlier().location();
        RecordTime other = ofTheRun ? first.earlier() : first.later();
        int more = wrong.conflicts().size() - 1;
        Diagnostic diagnostic = Diagnostic.of(
                        RULE,
                        place,
                        Message.of(
                                "data-younger-than-run",
                                first.earlier().record(),
                                first.later().record()))
                .withLabel(other.location(), Message.of("dates-out-of-order.other", other.record(), other.shown()));
        Diagnostic counted = more == 0 ? diagnostic : diagnostic.withHelp(Message.of("dates-out-of-order.more", more));
        return counted.withHelp(Message.of("data-younger-than-run.help"));
    }
}
