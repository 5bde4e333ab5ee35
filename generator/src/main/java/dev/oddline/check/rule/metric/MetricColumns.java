package dev.oddline.check.rule.metric;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.source.Span;
import dev.oddline.table.CellNumber;
import dev.oddline.table.TableRow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Looks at the numbers of a table with one row for each metric: {@code value}, {@code low} and {@code high}. */
final class MetricColumns implements TableWatch {
    private static final List<String> NUMBERS = List.of("value", "low", "high");

    private final NamedTable table;
    private final Map<String, MetricBounds> bounds;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>();
    private int metric = -1;
    private int[] numbers = {};

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
        metric = names.indexOf("metric");
        numbers = NUMBERS.stream().mapToInt(names::indexOf).filter(i -> i >= 0).toArray();
        return metric >= 0 && numbers.length > 0;
    }

    @Override
    public void row(TableRow row) {
        String name = row.cell(metric);
        MetricBounds known = bounds.get(name);
        if (known == null) {
            return;
        }
        for (int column : numbers) {
            CellNumber.of(row.cell(column))
                    .filter(number -> !known.admits(number))
                    .ifPresent(number ->
                            wrong.merge(name, new Wrong(number, row.span(column), 1), (first, again) -> first.again()));
        }
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
