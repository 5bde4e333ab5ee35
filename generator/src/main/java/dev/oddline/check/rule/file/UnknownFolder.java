package dev.oddline.check.rule.file;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.decode.Spelling;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A folder with YAML files is that of no kind: its files would be overlooked. */
final class UnknownFolder implements CatalogRule {
    private static final Rule RULE = new Rule("unknown-folder", Severity.WARNING);
    private static final Set<String> OTHERS = Set.of("tables", "schemas", "configs");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        List<String> kinds = Arrays.stream(Kind.values()).map(Kind::folder).toList();
        Set<String> seen = new HashSet<>();
        for (RepoPath path : input.paths()) {
            String inside = path.value().substring(input.folder().value().length() + 1);
            int slash = inside.indexOf('/');
            String folder = slash < 0 ? "" : inside.substring(0, slash);
            boolean unknown = slash > 0
                    && Kind.ofFolder(folder).isEmpty()
                    && !OTHERS.contains(folder)
                    && !folder.startsWith("_")
                    && !folder.startsWith(".");
            if (unknown && path.value().endsWith(".yaml") && seen.add(folder)) {
                Message help = Spelling.nearest(folder, kinds)
                        .map(meant -> Message.of("did-you-mean", meant))
                        .orElseGet(() -> Message.of("unknown-folder.help", folder));
                found.accept(Diagnostic.of(RULE, Location.startOf(path), Message.of("unknown-folder", folder))
                        .withHelp(help));
            }
        }
    }
}
