package dev.oddline.check;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.content.StoredFile;
import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.decode.DecodeRules;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Edit;
import dev.oddline.diagnostic.Fix;
import dev.oddline.message.Message;
import dev.oddline.source.Position;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceText;
import dev.oddline.source.Span;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import dev.oddline.yaml.YamlScalar;
import dev.oddline.yaml.YamlSequence;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills in the hash of a file that a record names without one: what {@code oddline hash} prints for it. */
final class MissingHash {
    /** The field of the hash to that of the file. */
    private static final Map<String, String> FILE_OF = Map.of("config_hash", "config", "hash", "table");

    private MissingHash() {}

    /** Returns a finding of a missing hash with its fix where the file is there; any other as it is. */
    static Diagnostic mend(Diagnostic diagnostic, CheckInput input) throws IOException {
        if (!diagnostic.rule().equals(DecodeRules.MISSING_FIELD)
                || !(diagnostic.message().arguments().get(0) instanceof String hash)
                || !FILE_OF.containsKey(hash)) {
            return diagnostic;
        }
        Optional<CatalogEntry> entry = input.catalog().at(diagnostic.location().path());
        Optional<YamlMapping> mapping = entry.flatMap(
                        e -> YamlReader.readRecord(e.file()).value())
                .flatMap(root -> at(diagnostic.location().span(), root));
        Optional<YamlScalar> name = mapping.flatMap(m -> m.get(FILE_OF.getOrDefault(hash, "")))
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .filter(n -> n.span().start().line() == n.span().end().line());
        Optional<RepoPath> path = name.flatMap(n -> RepoPath.parse(n.text()));
        Optional<StoredFile> file =
                path.isEmpty() ? Optional.empty() : input.files().find(path.get());
        if (file.isEmpty()) {
            return diagnostic;
        }
        String line = hash + ": " + StoredHash.of(file.get());
        Edit edit = after(
                name.orElseThrow(),
                mapping.orElseThrow(),
                line,
                SourceText.of(entry.orElseThrow().file()));
        return diagnostic.withFix(Fix.safe(Message.of("missing-hash.fix", path.orElseThrow()), edit));
    }

    /** Returns the mapping whose first key stands at a place: there a missing field is reported. */
    private static Optional<YamlMapping> at(Span first, YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            List<YamlEntry> entries = mapping.entries();
            if (!entries.isEmpty() && entries.get(0).key().span().equals(first)) {
                return Optional.of(mapping);
            }
            return entries.stream().flatMap(e -> at(first, e.value()).stream()).findFirst();
        }
        return node instanceof YamlSequence sequence
                ? sequence.items().stream().flatMap(i -> at(first, i).stream()).findFirst()
                : Optional.empty();
    }

    /** Returns the edit that writes an entry behind the one with a value, on a line of its own unless in brackets. */
    private static Edit after(YamlScalar value, YamlMapping mapping, String entry, SourceText text) {
        Position end = value.span().end();
        Position key = mapping.entries().get(0).key().span().start();
        if (!mapping.span().start().equals(key)) {
            return new Edit(new Span(end, end), ", " + entry);
        }
        String indented = " ".repeat(key.column() - 1) + entry;
        if (text.line(end.line() + 1).isPresent()) {
            Position next = new Position(end.line() + 1, 1);
            return new Edit(new Span(next, next), indented + "\n");
        }
        String last = text.line(end.line()).orElse("");
        Position behind = new Position(end.line(), last.codePointCount(0, last.length()) + 1);
        return new Edit(new Span(behind, behind), "\n" + indented);
    }
}
