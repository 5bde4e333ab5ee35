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
import dev.oddline.record.Evaluation;
import dev.oddline.record.MetricTable;
import dev.oddline.table.TableRow;
import java.util.List;
import java.util.function.Consumer;

/** A row of a table of metrics counts nothing but has a value, or counts more scenes than were evaluated. */
final class ImpossibleCountInTable implements TableRule {

    @Override
    public Rule rule() {
        return ImpossibleCount.RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return table -> table.metrics()
                .map(metrics -> new Counts(
                        table,
                        metrics,
                        table.entry()
                                .as(Evaluation.class)
                                .map(evaluation -> PossibleCount.of(input.catalog(), evaluation))
                                .orElse(PossibleCount.any())));
    }

    private static final class Counts implements TableWatch {
        private final NamedTable table;
        private final MetricTable metrics;
        private final PossibleCount possible;
        private final WrongCells wrong = new WrongCells();
        private List<ResultColumns> columns = List.of();

        Counts(NamedTable table, MetricTable metrics, PossibleCount possible) {
            this.table = table;
            this.metrics = metrics;
            this.possible = possible;
        }

        @Override
        public boolean header(TableRow header) {
            columns = ResultColumns.of(metrics, header.row()).stream()
                    .filter(of -> of.n() >= 0)
                    .toList();
            return !columns.isEmpty();
        }

        @Override
        public void row(TableRow row) {
            for (ResultColumns of : columns) {
                ResultColumns.count(row, of.n()).ifPresent(n -> {
                    String unit = ResultColumns.text(row, of.unit());
                    boolean hasValue = ResultColumns.number(row, of.value()).isPresent();
                    String said = unit.isEmpty() ? metrics.unitCounted().orElse("") : unit;
                    String metric = of.metric(row);
                    possible.fault(metric, hasValue, n, said)
                            .ifPresent(fact -> wrong.add(
                                    fact.key() + metric, row.span(of.n()), () -> fact, () -> PossibleCount.help(n)));
                });
            }
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            wrong.report(ImpossibleCount.RULE, table.path().given(), found);
        }
    }
}
