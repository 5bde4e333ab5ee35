package dev.oddline.check.rule.table;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.source.Span;
import dev.oddline.table.TableRow;
import java.util.Optional;
import java.util.function.Consumer;

/** A row of a table has more or fewer cells than the table has columns, so that nobody can tell what stands where. */
final class RaggedRow implements TableRule {
    private static final Rule RULE = new Rule("ragged-row", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return table -> Optional.of(new Rows(table));
    }

    private static final class Rows implements TableWatch {
        private final NamedTable table;
        private int columns;
        private int ragged;
        private int cellsOfFirst;
        private Span first = Span.START;

        Rows(NamedTable table) {
            this.table = table;
        }

        @Override
        public boolean header(TableRow header) {
            columns = header.size();
            return true;
        }

        @Override
        public void row(TableRow row) {
            if (row.size() != columns) {
                if (ragged == 0) {
                    cellsOfFirst = row.size();
                    first = row.span();
                }
                ragged++;
            }
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            if (ragged > 0) {
                Message fact = Message.of("ragged-row", Message.counted(cellsOfFirst, "cell"), columns);
                found.accept(Diagnostic.of(
                                RULE,
                                new Location(table.path().given(), first),
                                ragged == 1 ? fact : Message.of("ragged-row.more", fact, ragged))
                        .withHelp(Message.of("ragged-row.help")));
            }
        }
    }
}
