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
import dev.oddline.table.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Two columns of a table have the same name. The first is read, so what stands in the other is lost. */
final class RepeatedColumn implements TableRule {
    private static final Rule RULE = new Rule("repeated-column", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return table -> Optional.of(new Header(table));
    }

    private static final class Header implements TableWatch {
        private final NamedTable table;
        private final List<Diagnostic> repeated = new ArrayList<>();

        Header(NamedTable table) {
            this.table = table;
        }

        @Override
        public boolean header(TableRow header) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < header.size(); i++) {
                String name = header.cell(i);
                if (!name.isBlank() && !seen.add(name)) {
                    repeated.add(Diagnostic.of(
                                    RULE,
                                    new Location(table.path().given(), header.span(i)),
                                    Message.of("repeated-column", name))
                            .withHelp(Message.of("repeated-column.help")));
                }
            }
            return false;
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            repeated.forEach(found);
        }
    }
}
