package dev.oddline.check.rule.file;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableRule;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.ContentHash;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.util.Optional;

/** A table does not have the hash that a record states. */
final class TableHashMismatch implements TableRule {
    private static final Rule RULE = new Rule("table-hash-mismatch", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return table -> table.reference().hash() instanceof Stated.Given<ContentHash> stated
                ? Optional.of((actual, found) -> compare(table, stated, actual).ifPresent(found))
                : Optional.empty();
    }

    private static Optional<Diagnostic> compare(NamedTable table, Stated.Given<ContentHash> stated, StoredHash actual) {
        return actual.is(stated.given().hex())
                ? Optional.empty()
                : Optional.of(Diagnostic.of(
                                RULE,
                                new Location(table.entry().path(), stated.span()),
                                Message.of(
                                        "table-hash-mismatch",
                                        table.path().given(),
                                        table.entry().id()))
                        .withSuggestion(Message.of("table-hash-mismatch.help", actual), actual.toString()));
    }
}
