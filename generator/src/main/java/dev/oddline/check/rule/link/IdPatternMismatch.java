package dev.oddline.check.rule.link;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.IdLocation;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** An id does not have the form that the team agreed on in its settings. */
final class IdPatternMismatch implements CatalogRule {
    private static final Rule RULE = new Rule("id-pattern-mismatch", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        input.catalog().settings().rules().idPatterns().forEach((kind, pattern) -> check(input, kind, pattern, found));
    }

    private static void check(CheckInput input, Kind kind, Pattern pattern, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(kind)) {
            if (entry.decoded().isEmpty()) {
                continue;
            }
            Optional<Boolean> matches = BoundedText.matches(pattern, entry.id().value());
            if (matches.isEmpty()) {
                found.accept(Diagnostic.of(
                                RULE,
                                IdLocation.of(entry),
                                Message.of(
                                        "id-pattern-mismatch.too-slow", entry.id(), Message.of("kind." + kind.word())))
                        .withHelp(Message.of("id-pattern-mismatch.too-slow-help", pattern.pattern())));
                return;
            }
            if (!matches.get()) {
                found.accept(Diagnostic.of(
                                RULE,
                                IdLocation.of(entry),
                                Message.of("id-pattern-mismatch", entry.id(), Message.of("kind." + kind.word())))
                        .withHelp(Message.of("id-pattern-mismatch.help", pattern.pattern())));
            }
        }
    }
}
