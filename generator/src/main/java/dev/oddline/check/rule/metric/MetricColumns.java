package dev.oddline.check.rule.metric;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.ResultColumns;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.source.Span;
import dev.oddline.table.TableRow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Looks at the numbers of a table of metrics: {@code value}, {@code low} and {@code high}. */
final class MetricColumns implements TableWatch {
    private final NamedTable table;
    private final Map<String, MetricBounds> bounds;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>();
    private List<ResultColumns> columns = List.of();

    MetricColumns(NamedTable table, Map<String, MetricBounds> bounds) {
        this.table = table;
        this.bounds = bounds;
    }

    /**
     * A number that its metric can't have.
     *
     * @param first where the metric has such a number first
     * @param cells how many such numbers the metric has
     */
    private record Wrong(BigDecimal number, Span first, int cells) {
        Wrong again() {
            return new Wrong(number, first, cells + 1);
        }
    }

    @Override
    public boolean header(TableRow header) {
        List<String> names = header.row();
        columns = table.metrics().map(known -> ResultColumns.of(known, names)).orElse(List.of(ResultColumns.of(names)));
        columns = columns.stream()
                .filter(c ->
                        c.metric() >= 0 || c.name().filter(bounds::containsKey).isPresent())
                .filter(c -> Math.max(c.value(), Math.max(c.low(), c.high())) >= 0)
                .toList();
        return !columns.isEmpty();
    }

    @Override
    public void row(TableRow row) {
        for (ResultColumns of : columns) {
            String name = of.metric(row);
            MetricBounds known = bounds.get(name);
            if (known != null) {
                look(row, of.value(), name, known);
                look(row, of.low(), name, known);
                look(row, of.high(), name, known);
            }
        }
    }

    private void look(TableRow row, int column, String name, MetricBounds known) {
        ResultColumns.number(row, column)
                .filter(number -> !known.admits(number))
                .ifPresent(number ->
                        wrong.merge(name, new Wrong(number, row.span(column), 1), (first, again) -> first.again()));
    }

    @Override
    public void end(StoredHash hash, Consumer<Diagnostic> found) {
        wrong.forEach((name, first) -> {
            MetricBounds known = bounds.get(name);
            if (known != null) {
                Message message = Message.of("metric-out-of-range.cells", known.fact(first.number()), first.cells());
                found.accept(Diagnostic.of(
                                MetricOutOfRange.RULE, new Location(table.path().given(), first.first()), message)
                        .withHelp(known.help(first.number())));
            }
        });
    }
}
