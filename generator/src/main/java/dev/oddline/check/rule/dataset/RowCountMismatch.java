package dev.oddline.check.rule.dataset;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Dataset;
import dev.oddline.record.SceneTable;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import dev.oddline.table.TableRow;
import java.util.Optional;
import java.util.function.Consumer;

/** A scene table does not have as many rows as its dataset version says. */
final class RowCountMismatch implements SceneTableRule {
    private static final Rule RULE = new Rule("row-count-mismatch", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return SceneTableRule.watcher(this);
    }

    @Override
    public Optional<TableWatch> watch(NamedTable table, Dataset dataset, SceneTable scenes) {
        return scenes.rows() instanceof Stated.Given<Long> stated
                ? Optional.of(new Rows(table, stated))
                : Optional.empty();
    }

    private static final class Rows implements TableWatch {
        private final NamedTable table;
        private final Stated.Given<Long> stated;
        private long rows;
        private boolean isRead;

        Rows(NamedTable table, Stated.Given<Long> stated) {
            this.table = table;
            this.stated = stated;
        }

        @Override
        public boolean header(TableRow header) {
            isRead = true;
            return true;
        }

        @Override
        public void row(TableRow row) {
            rows++;
        }

        @Override
        public void endOfDamaged(StoredHash hash, Consumer<Diagnostic> found) {}

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            if (isRead && rows != stated.given() && table.isAsStated(hash)) {
                found.accept(Diagnostic.of(
                                RULE,
                                new Location(table.entry().path(), stated.span()),
                                Message.of(
                                        "row-count-mismatch",
                                        table.path().given(),
                                        Message.counted(rows, "row"),
                                        stated.given()))
                        .withHelp(Message.of("row-count-mismatch.help")));
            }
        }
    }
}
