package dev.oddline.check.rule.link;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.decode.Spelling;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.ConfigReference;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.Run;
import dev.oddline.record.Settings;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import dev.oddline.yaml.YamlWriter;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A run or a dataset version names a repository that the settings do not list. */
final class UnknownRepository implements CatalogRule {
    private static final Rule RULE = new Rule("unknown-repository", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        Settings.Repositories settings = input.catalog().settings().repositories();
        if (settings.byName().isEmpty()) { // a team that lists none gives clones by the names of its records
            return;
        }
        Collection<String> known = new TreeSet<>(settings.byName().keySet());
        settings.standard().value().ifPresent(known::add);
        settings.ofRecords().value().ifPresent(known::add);
        for (CatalogEntry entry : input.asked(Kind.RUN)) {
            entry.as(Run.class).map(Run::code).ifPresent(code -> {
                check(entry, code.repository(), "", known, found);
                check(
                        entry,
                        code.config().map(ConfigReference::repository),
                        code.config().value().map(config -> ":" + config.path()).orElse(""),
                        known,
                        found);
            });
        }
        for (CatalogEntry entry : input.asked(Kind.DATASET)) {
            entry.as(Dataset.class)
                    .flatMap(dataset -> dataset.storage().value())
                    .ifPresent(storage -> check(entry, storage.repository(), "", known, found));
        }
    }

    /**
     * Reports a name that is not known.
     *
     * @param name empty for the repository of the records
     * @param rest what stands behind the name in the same value
     */
    private static void check(
            CatalogEntry entry,
            Stated<String> name,
            String rest,
            Collection<String> known,
            Consumer<Diagnostic> found) {
        if (!(name instanceof Stated.Given<String> given) || given.given().isEmpty() || known.contains(given.given())) {
            return;
        }
        Diagnostic unknown = Diagnostic.of(
                RULE, new Location(entry.path(), given.span()), Message.of("unknown-repository", given.given()));
        found.accept(Spelling.nearest(given.given(), known)
                .map(meant -> unknown.withSuggestion(Message.of("did-you-mean", meant), YamlWriter.value(meant + rest)))
                .orElseGet(() -> unknown.withHelp(
                        Message.of("unknown-repository.help", given.given(), String.join("`, `", known)))));
    }
}
