package dev.oddline.check.rule.time;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import java.util.function.Consumer;

/** Something is dated before what it was made from, or ends before it begins. */
final class DatesOutOfOrder implements CatalogRule {
    static final Rule RULE = new Rule("dates-out-of-order", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        TimeConflict.explained(input.catalog()).stream()
                .filter(wrong -> wrong.conflicts().stream().noneMatch(TimeConflict::isYoungData))
                .forEach(wrong -> found.accept(diagnostic(wrong)));
    }

    private static Diagnostic diagnostic(TimeConflict.Explained wrong) {
        TimeConflict first = wrong.conflicts().get(0);
        boolean tooEarly = first.later().record().equals(wrong.record());
        RecordTime own = tooEarly ? first.later() : first.earlier();
        RecordTime other = tooEarly ? first.earlier() : first.later();
        int more = wrong.conflicts().size() - 1;
        String key = first.isWithinOneRecord() ? "within" : tooEarly ? "before" : "after";
        Diagnostic diagnostic = Diagnostic.of(
                        RULE,
                        own.location(),
                        Message.of(
                                "dates-out-of-order." + key, own.field(), own.record(), other.field(), other.record()))
                .withLabel(other.location(), Message.of("dates-out-of-order.other", other.record(), other.shown()));
        Diagnostic counted = more == 0 ? diagnostic : diagnostic.withHelp(Message.of("dates-out-of-order.more", more));
        return counted.withHelp(Message.of("dates-out-of-order.help"));
    }
}
