package dev.oddline.check.rule.table;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.ResultColumns;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.check.rule.WrongCells;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.MetricTable;
import dev.oddline.table.TableRow;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A cell of a table of metrics is no number where one is expected, or no number of units. */
final class UnreadableResultCell implements TableRule {
    static final Rule RULE = new Rule("unreadable-cell", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return table -> table.metrics().map(metrics -> new Cells(table, metrics));
    }

    private static final class Cells implements TableWatch {
        private final NamedTable table;
        private final MetricTable metrics;
        private final WrongCells wrong = new WrongCells();
        private List<String> names = List.of();
        private List<Integer> numbers = List.of();
        private List<Integer> counts = List.of();
        private int metric = -1;

        Cells(NamedTable table, MetricTable metrics) {
            this.table = table;
            this.metrics = metrics;
        }

        @Override
        public boolean header(TableRow header) {
            names = header.row();
            List<ResultColumns> columns = ResultColumns.of(metrics, names);
            numbers = columns(columns.stream().flatMap(of -> Stream.of(of.value(), of.low(), of.high())));
            counts = columns(columns.stream().map(ResultColumns::n));
            metric = metrics.wide().isEmpty() ? columns.get(0).metric() : -1;
            return !numbers.isEmpty() || !counts.isEmpty();
        }

        private static List<Integer> columns(Stream<Integer> places) {
            return places.filter(place -> place >= 0).distinct().toList();
        }

        @Override
        public void row(TableRow row) {
            if (metric >= 0 && ResultColumns.text(row, metric).isEmpty()) {
                add(row, metric, "metric");
            }
            for (int column : numbers) {
                String text = ResultColumns.text(row, column);
                if (!text.isEmpty() && ResultColumns.number(row, column).isEmpty() && !isInfinite(text)) {
                    add(row, column, "number");
                }
            }
            for (int column : counts) {
                String text = ResultColumns.text(row, column);
                if (!text.isEmpty() && ResultColumns.count(row, column).isEmpty()) {
                    add(row, column, "count");
                }
            }
        }

        /** What programs write where they divided by nothing: it is a number, if not one that can be judged. */
        private static boolean isInfinite(String text) {
            return text.matches("(?i)[-+]?inf(inity)?");
        }

        private void add(TableRow row, int column, String expected) {
            wrong.add(
                    names.get(column),
                    row.span(column),
                    () -> Message.of("unreadable-cell." + expected, ResultColumns.text(row, column), names.get(column)),
                    () -> Message.of("unreadable-cell." + expected + "-help"));
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            wrong.report(RULE, table.path().given(), found);
        }
    }
}
