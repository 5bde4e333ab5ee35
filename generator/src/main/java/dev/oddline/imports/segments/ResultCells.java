package dev.oddline.imports.segments;

import dev.oddline.coverage.AttributeColumns;
import dev.oddline.table.CellNumber;
import dev.oddline.table.TableRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads the cells of a result: value, n, what it counts, and the interval. */
final class ResultCells {
    private final TableRow reader;
    private final List<TableFault> faults;

    /**
     * @param reader stands at the row that is read
     * @param faults collects what is wrong
     */
    ResultCells(TableRow reader, List<TableFault> faults) {
        this.reader = reader;
        this.faults = faults;
    }

    /** Returns the result in some columns of the row; empty where something is wrong with it. */
    Optional<SegmentRow.Result> of(SegmentHeader.MetricColumns columns) {
        int before = faults.size();
        int n = columns.beside().get(0);
        int low = columns.beside().get(2);
        int high = columns.beside().get(3);
        String value = number(columns.value(), "a value");
        String count = count(n);
        String from = number(low, "the lower end of an interval");
        String to = number(high, "the upper end of an interval");
        if (from.isEmpty() != to.isEmpty()) {
            fault(from.isEmpty() ? low : high, "only one end of the interval is stated");
        } else if (!from.isEmpty() && faults.size() == before) {
            checkOrder(columns, List.of(from, value, to));
        }
        String unit = cell(columns.beside().get(1));
        return faults.size() == before
                ? Optional.of(new SegmentRow.Result(value, count, unit, from, to))
                : Optional.empty();
    }

    private void checkOrder(SegmentHeader.MetricColumns columns, List<String> ordered) {
        List<BigDecimal> numbers =
                ordered.stream().flatMap(text -> CellNumber.of(text).stream()).toList();
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i - 1).compareTo(numbers.get(i)) > 0) {
                fault(
                        columns.value(),
                        "the value lies outside its interval [" + ordered.get(0) + ", " + ordered.get(2) + "]");
                return;
            }
        }
    }

    /** Returns a number of units as the table has it; empty where it has none or something else. */
    private String count(int column) {
        String cell = cell(column);
        if (cell.isEmpty()
                || CellNumber.of(cell)
                        .filter(n -> n.signum() >= 0 && n.stripTrailingZeros().scale() <= 0)
                        .isPresent()) {
            return cell;
        }
        fault(
                column,
                "`" + cell
                        + "` is no number of units: write a whole number from 0, or leave the cell empty where nobody"
                        + " counted");
        return "";
    }

    /** Returns the text of a number; empty where the table says that there is none. */
    private String number(int column, String what) {
        String cell = cell(column);
        if (cell.isEmpty() || CellNumber.of(cell).isPresent()) {
            return cell;
        }
        fault(
                column,
                "`" + cell + "` is not " + what + ": write a decimal number such as 0.731, or leave the"
                        + " cell empty where nothing could be measured");
        return "";
    }

    private String cell(int column) {
        String cell = reader.cell(column).strip();
        return AttributeColumns.isBlank(cell) ? "" : cell;
    }

    private void fault(int column, String fact) {
        faults.add(new TableFault(reader.span(column).start(), fact));
    }
}
