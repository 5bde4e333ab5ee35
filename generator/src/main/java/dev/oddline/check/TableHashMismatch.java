package dev.oddline.check;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.ContentHash;
import dev.oddline.record.Stated;
import dev.oddline.record.TableReference;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A table does not have the hash that a record states. */
final class TableHashMismatch implements CatalogRule {
    private static final Rule RULE = new Rule("table-hash-mismatch", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) throws IOException {
        Map<RepoPath, Optional<byte[]>> read = new HashMap<>();
        for (CatalogEntry entry : input.asked()) {
            for (TableReference table : entry.decoded().map(d -> d.tables()).orElse(java.util.List.of())) {
                if (table.table() instanceof Stated.Given<RepoPath> path
                        && table.hash() instanceof Stated.Given<ContentHash> hash) {
                    if (!read.containsKey(path.given())) {
                        read.clear();
                        read.put(path.given(), input.files().read(path.given()));
                    }
                    compare(entry, path.given(), hash, read.getOrDefault(path.given(), Optional.empty()))
                            .ifPresent(found);
                }
            }
        }
    }

    private static Optional<Diagnostic> compare(
            CatalogEntry entry, RepoPath path, Stated.Given<ContentHash> hash, Optional<byte[]> bytes) {
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        String actual = StoredHash.sha256(bytes.get());
        String stated = hash.given().hex();
        if (actual.equals(stated) || StoredHash.sha256WithLf(bytes.get()).equals(stated)) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.of(
                        RULE,
                        new Location(entry.path(), hash.span()),
                        Message.of("table-hash-mismatch", path, entry.id()))
                .withSuggestion(Message.of("table-hash-mismatch.help", "sha256:" + actual), "sha256:" + actual));
    }
}
