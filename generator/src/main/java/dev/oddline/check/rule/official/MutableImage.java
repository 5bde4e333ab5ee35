package dev.oddline.check.rule.official;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.ImageReference;
import dev.oddline.record.Kind;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.util.function.Consumer;

/** A run's image has no digest: an error where the run is official, else a warning. */
final class MutableImage implements CatalogRule {
    private static final Rule RULE = new Rule("mutable-image", Severity.WARNING);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(Kind.RUN)) {
            entry.as(Run.class).ifPresent(run -> {
                if (run.environment().image() instanceof Stated.Given<ImageReference> image
                        && !image.given().isPinned()) {
                    Diagnostic diagnostic = Diagnostic.of(
                                    RULE,
                                    new Location(entry.path(), image.span()),
                                    Message.of("mutable-image", image.given()))
                            .withHelp(Message.of("mutable-image.help"));
                    found.accept(OfficialRuns.isOfficial(run) ? diagnostic.withSeverity(Severity.ERROR) : diagnostic);
                }
            });
        }
    }
}
