package dev.oddline.check.rule.metric;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.ResultColumns;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.check.rule.WrongCells;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.Message;
import dev.oddline.record.MetricTable;
import dev.oddline.table.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A table of metrics counts in a unit that is nearly spelt like one that coverage knows. */
final class UnknownUnitInTable implements TableRule {

    @Override
    public Rule rule() {
        return UnknownUnit.RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return table -> table.metrics().map(metrics -> new Units(table, metrics));
    }

    private static final class Units implements TableWatch {
        private final NamedTable table;
        private final MetricTable metrics;
        private final Map<String, Optional<String>> meant = new HashMap<>();
        private final WrongCells wrong = new WrongCells();
        private List<Integer> columns = List.of();

        Units(NamedTable table, MetricTable metrics) {
            this.table = table;
            this.metrics = metrics;
        }

        @Override
        public boolean header(TableRow header) {
            columns = ResultColumns.of(metrics, header.row()).stream()
                    .map(ResultColumns::unit)
                    .filter(place -> place >= 0)
                    .distinct()
                    .toList();
            return !columns.isEmpty();
        }

        @Override
        public void row(TableRow row) {
            for (int column : columns) {
                String unit = ResultColumns.text(row, column);
                meant.computeIfAbsent(unit, UnknownUnit::meant)
                        .ifPresent(word -> wrong.add(
                                unit,
                                row.span(column),
                                () -> UnknownUnit.fact(unit),
                                () -> Message.of("did-you-mean", word)));
            }
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            wrong.report(UnknownUnit.RULE, table.path().given(), found);
        }
    }
}
