package dev.oddline.check.rule.file;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.CatalogReader;
import dev.oddline.check.content.FileContents;
import dev.oddline.check.content.WholeFile;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.record.ConfigReference;
import dev.oddline.record.Note;
import dev.oddline.record.Run;
import dev.oddline.secret.Redaction;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A config, a note or another text beside the records holds a secret. Those in records are found when they are read. */
final class ExposedSecret implements CatalogRule {
    private static final Set<String> TEXTS = Set.of(
            "yaml", "yml", "json", "md", "txt", "html", "toml", "ini", "cfg", "conf", "env", "properties", "py", "sh");

    @Override
    public Rule rule() {
        return Redaction.EXPOSED_SECRET;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) throws IOException {
        for (RepoPath path : texts(input)) {
            WholeFile.read(input.files(), path, FileContents.MOST_BYTES, found)
                    .map(b -> Redaction.of(new SourceFile(path, b)))
                    .ifPresent(r -> r.diagnostics().forEach(found));
        }
    }

    private static Set<RepoPath> texts(CheckInput input) {
        Set<RepoPath> texts = new TreeSet<>();
        input.paths().stream()
                .filter(path -> !CatalogReader.isRead(input.folder(), path))
                .filter(ExposedSecret::isText)
                .forEach(texts::add);
        for (CatalogEntry entry : input.catalog().entries()) {
            named(entry).forEach(texts::add);
        }
        texts.removeIf(path -> !input.isAsked(path));
        return texts;
    }

    private static Stream<RepoPath> named(CatalogEntry entry) {
        Stream<RepoPath> config = entry.as(Run.class).stream()
                .flatMap(run -> run.code().config().value().stream())
                .filter(c -> c.repository().isEmpty())
                .map(ConfigReference::path);
        Stream<RepoPath> note = entry.as(Note.class).stream()
                .flatMap(n -> Stream.concat(
                        n.place().path().value().stream(),
                        n.snapshot().value().stream().flatMap(s -> s.path().value().stream())));
        return Stream.concat(config, note);
    }

    private static boolean isText(RepoPath path) {
        String name = path.fileName().toLowerCase(Locale.ROOT);
        return TEXTS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
