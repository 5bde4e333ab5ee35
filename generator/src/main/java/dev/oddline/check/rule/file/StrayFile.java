package dev.oddline.check.rule.file;

import dev.oddline.catalog.CatalogReader;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import java.util.function.Consumer;

/** A file lies among the records of a kind, but is none: it would be overlooked. */
final class StrayFile implements CatalogRule {
    private static final Rule RULE = new Rule("stray-file", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (RepoPath path : input.paths()) {
            String inside = path.value().substring(input.folder().value().length() + 1);
            int slash = inside.indexOf('/');
            if (slash > 0
                    && !CatalogReader.isBesideRecords(input.folder(), path)
                    && Kind.ofFolder(inside.substring(0, slash)).isPresent()
                    && !belongs(inside.substring(0, slash), path.fileName())) {
                found.accept(Diagnostic.of(RULE, Location.startOf(path), Message.of("stray-file", path))
                        .withHelp(Message.of(
                                path.fileName().endsWith(".yml") ? "stray-file.yml" : "stray-file.help", path.stem())));
            }
        }
    }

    private static boolean belongs(String folder, String name) {
        boolean noteText = folder.equals(Kind.NOTE.folder()) && name.endsWith(".md");
        return name.endsWith(".yaml") || name.startsWith(".") || noteText;
    }
}
