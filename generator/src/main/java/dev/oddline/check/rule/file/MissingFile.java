package dev.oddline.check.rule.file;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.decode.DecodedRecord;
import dev.oddline.decode.Spelling;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.ConfigReference;
import dev.oddline.record.Note;
import dev.oddline.record.Odd;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.Span;
import dev.oddline.yaml.YamlWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A record names a file of this repository that is not there. */
final class MissingFile implements CatalogRule {
    private static final Rule RULE = new Rule("missing-file", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) throws IOException {
        List<String> known = input.paths().stream().map(RepoPath::value).toList();
        for (CatalogEntry entry : input.asked()) {
            for (Named named : namedBy(entry)) {
                if (input.files().find(named.path()).isEmpty()) {
                    Diagnostic missing = Diagnostic.of(
                            RULE, new Location(entry.path(), named.span()), Message.of("missing-file", named.path()));
                    found.accept(Spelling.nearest(named.path().value(), known)
                            .map(meant ->
                                    missing.withSuggestion(Message.of("did-you-mean", meant), YamlWriter.value(meant)))
                            .orElseGet(() -> missing.withHelp(Message.of("missing-file.help"))));
                }
            }
        }
    }

    private record Named(RepoPath path, Span span) {}

    private static List<Named> namedBy(CatalogEntry entry) {
        List<Named> named = new ArrayList<>();
        entry.decoded().stream()
                .map(DecodedRecord::tables)
                .flatMap(List::stream)
                .forEach(table -> add(named, table.table()));
        entry.as(Run.class).map(run -> run.code().config()).ifPresent(config -> {
            if (config instanceof Stated.Given<ConfigReference> given
                    && given.given().repository().isEmpty()) {
                named.add(new Named(given.given().path(), given.span()));
            }
        });
        entry.as(Odd.class)
                .flatMap(odd -> odd.openOdd().value())
                .ifPresent(source -> source.files().forEach(file -> add(named, file)));
        entry.as(Note.class).ifPresent(note -> {
            add(named, note.place().path());
            note.snapshot().value().ifPresent(snapshot -> add(named, snapshot.path()));
        });
        return named;
    }

    private static void add(List<Named> named, Stated<RepoPath> path) {
        if (path instanceof Stated.Given<RepoPath> given) {
            named.add(new Named(given.given(), given.span()));
        }
    }
}
