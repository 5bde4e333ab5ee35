package dev.oddline.check.rule.link;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.IdLocation;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.record.Kind;
import java.util.Optional;
import java.util.function.Consumer;

/** An id does not have the form that the team agreed on in its settings. */
final class IdPatternMismatch implements CatalogRule {
    private static final Rule RULE = new Rule("id-pattern-mismatch", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        IdPatterns patterns = IdPatterns.of(input.catalog().settings());
        input.catalog().settings().rules().idPatterns().keySet().forEach(kind -> check(input, kind, patterns, found));
    }

    private static void check(CheckInput input, Kind kind, IdPatterns patterns, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(kind)) {
            Optional<IdPatterns.Fault> fault =
                    entry.decoded().isEmpty() ? Optional.empty() : patterns.fault(entry.id());
            fault.ifPresent(wrong -> found.accept(
                    Diagnostic.of(RULE, IdLocation.of(entry), wrong.fact()).withHelp(wrong.help())));
            if (fault.filter(IdPatterns.Fault::ofPattern).isPresent()) {
                return;
            }
        }
    }
}
