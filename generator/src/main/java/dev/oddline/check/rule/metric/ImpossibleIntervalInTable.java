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
import dev.oddline.record.MetricTable;
import dev.oddline.table.TableRow;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A row of a table of metrics has an interval whose ends are swapped, or that does not hold its value. */
final class ImpossibleIntervalInTable implements TableRule {

    @Override
    public Rule rule() {
        return ImpossibleInterval.RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        Map<String, MetricBounds> bounds = MetricBounds.of(input.catalog());
        return table -> table.metrics().map(metrics -> new Intervals(table, metrics, bounds));
    }

    private static final class Intervals implements TableWatch {
        private final NamedTable table;
        private final MetricTable metrics;
        private final Map<String, MetricBounds> bounds;
        private final WrongCells wrong = new WrongCells();
        private List<ResultColumns> columns = List.of();

        Intervals(NamedTable table, MetricTable metrics, Map<String, MetricBounds> bounds) {
            this.table = table;
            this.metrics = metrics;
            this.bounds = bounds;
        }

        @Override
        public boolean header(TableRow header) {
            columns = ResultColumns.of(metrics, header.row()).stream()
                    .filter(of -> of.low() >= 0 || of.high() >= 0)
                    .toList();
            return !columns.isEmpty();
        }

        @Override
        public void row(TableRow row) {
            for (ResultColumns of : columns) {
                StatedInterval interval = new StatedInterval(
                        ResultColumns.number(row, of.value()),
                        ResultColumns.number(row, of.low()),
                        ResultColumns.number(row, of.high()));
                String metric = of.metric(row);
                if (interval.isReversed()) {
                    wrong.add(
                            "reversed " + metric,
                            row.span(of.low()),
                            () -> ImpossibleInterval.reversed(metric, interval),
                            ImpossibleInterval::help);
                } else if (interval.isBesideValue() && interval.hasValueOf(bounds.get(metric))) {
                    wrong.add(
                            "beside " + metric,
                            row.span(of.value()),
                            () -> ImpossibleInterval.beside(metric, interval),
                            ImpossibleInterval::help);
                }
            }
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            wrong.report(ImpossibleInterval.RULE, table.path().given(), found);
        }
    }
}
