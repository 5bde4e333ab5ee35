package dev.oddline.check.rule;

import dev.oddline.coverage.AttributeColumns;
import dev.oddline.record.MetricTable;
import dev.oddline.table.CellNumber;
import dev.oddline.table.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the rows of a table say what was measured: positions of columns from 0, -1 of one that the table lacks.
 *
 * @param name the metric that the columns are of; empty where the row names it
 * @param metric which metric the row is about
 * @param unit what n counts
 */
public record ResultColumns(Optional<String> name, int metric, int value, int n, int unit, int low, int high) {

    /** Returns the columns of a table, of a wide one for each metric. */
    public static List<ResultColumns> of(MetricTable table, List<String> header) {
        if (table.wide().isEmpty()) {
            return List.of(new ResultColumns(
                    Optional.empty(),
                    position(table, MetricTable.METRIC, header),
                    position(table, MetricTable.VALUE, header),
                    position(table, MetricTable.N, header),
                    position(table, MetricTable.UNIT_COUNTED, header),
                    position(table, MetricTable.LOW, header),
                    position(table, MetricTable.HIGH, header)));
        }
        List<ResultColumns> columns = new ArrayList<>();
        table.wide()
                .forEach((metric, of) -> columns.add(new ResultColumns(
                        Optional.of(metric),
                        -1,
                        position(table, of, MetricTable.VALUE, header),
                        position(table, of, MetricTable.N, header),
                        position(table, of, MetricTable.UNIT_COUNTED, header),
                        position(table, of, MetricTable.LOW, header),
                        position(table, of, MetricTable.HIGH, header))));
        return columns;
    }

    /** Returns the columns of a table that nobody describes, such as one of curves. */
    public static ResultColumns of(List<String> header) {
        return new ResultColumns(
                Optional.empty(),
                header.indexOf(MetricTable.METRIC),
                header.indexOf(MetricTable.VALUE),
                header.indexOf(MetricTable.N),
                header.indexOf(MetricTable.UNIT_COUNTED),
                header.indexOf(MetricTable.LOW),
                header.indexOf(MetricTable.HIGH));
    }

    private static int position(MetricTable table, Map<String, String> wide, String what, List<String> header) {
        String column = wide.get(what);
        return column == null ? position(table, what, header) : header.indexOf(column);
    }

    private static int position(MetricTable table, String what, List<String> header) {
        return table.source(what).columns().stream()
                .map(header::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** Returns the metric that a row is about; empty where it names none. */
    public String metric(TableRow row) {
        return name.orElseGet(() -> row.cell(metric).strip());
    }

    /** Returns the text of a cell; empty where it says nothing. */
    public static String text(TableRow row, int column) {
        String cell = row.cell(column).strip();
        return AttributeColumns.isBlank(cell) ? "" : cell;
    }

    /** Returns the number in a cell, if it holds one. */
    public static Optional<BigDecimal> number(TableRow row, int column) {
        return column < 0 ? Optional.empty() : CellNumber.of(row.cell(column).strip());
    }

    /** Returns the number in a cell if units can be as many: a whole number from 0. */
    public static Optional<BigDecimal> count(TableRow row, int column) {
        return number(row, column)
                .filter(n -> n.signum() >= 0 && n.stripTrailingZeros().scale() <= 0);
    }
}
