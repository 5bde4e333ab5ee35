package dev.oddline.check.rule.official;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.Link;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.Moment;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** No note speaks of an official finished training: a warning in the first week, then an error. */
final class MissingNote implements CatalogRule {
    private static final Rule RULE = new Rule("missing-note", Severity.ERROR);
    private static final int DAYS_TO_WRITE = 7;

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean needsAllRecords() {
        return true;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.catalog().entries(Kind.RUN)) {
            Optional<Run> run =
                    entry.as(Run.class).filter(OfficialRuns::isFinishedTraining).filter(r -> !isNoted(input, r));
            if (run.isPresent()) {
                Diagnostic diagnostic = Diagnostic.of(
                                RULE,
                                input.places().of(entry, List.of("purpose")),
                                Message.of("missing-note", entry.id()))
                        .withHelp(Message.of("missing-note.help", entry.id()));
                found.accept(
                        isFresh(run.get(), input.today()) ? diagnostic.withSeverity(Severity.WARNING) : diagnostic);
            }
        }
    }

    /** A note on the run's experiment or model speaks of the run too; of an experiment that is misspelt nobody knows. */
    private static boolean isNoted(CheckInput input, Run run) {
        return isNamedByNote(input, run.id())
                || run.place()
                        .experiment()
                        .value()
                        .filter(input.catalog()::isTombstone)
                        .isPresent()
                || run.place()
                        .experiment()
                        .value()
                        .filter(e -> isNamedByNote(input, e))
                        .isPresent()
                || input.catalog().linksTo(run.id()).stream()
                        .map(Link::from)
                        .anyMatch(from -> from.kind() == Kind.MODEL && isNamedByNote(input, from));
    }

    private static boolean isNamedByNote(CheckInput input, RecordId id) {
        return input.catalog().linksTo(id).stream().anyMatch(link -> link.from().kind() == Kind.NOTE);
    }

    private static boolean isFresh(Run run, LocalDate today) {
        return run.outcome()
                .finishedAt()
                .value()
                .map(Moment::day)
                .filter(day -> !today.isAfter(day.plusDays(DAYS_TO_WRITE)))
                .isPresent();
    }
}
