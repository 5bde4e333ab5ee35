package dev.oddline.selection.round.reading;

import dev.oddline.coverage.AttributeColumns;
import dev.oddline.table.CellNumber;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The cells of a column, as long as all of them are numbers or empty; several of one scene become their mean. */
final class NumberColumn {
    private double[] values = new double[0];
    private final Map<Integer, Long> severalOf = new HashMap<>();
    private boolean words;
    private boolean any;

    void add(int row, String cell) {
        if (words || AttributeColumns.isBlank(cell)) {
            return;
        }
        Optional<BigDecimal> number = CellNumber.of(cell);
        if (number.isEmpty()) {
            words = true;
            values = new double[0];
            return;
        }
        if (row >= values.length) {
            int before = values.length;
            values = Arrays.copyOf(values, StrictMath.max(64, 2 * (row + 1)));
            Arrays.fill(values, before, values.length, Double.NaN);
        }
        double value = number.get().doubleValue();
        if (Double.isNaN(values[row])) {
            values[row] = value;
        } else {
            long known = severalOf.merge(row, 2L, (before, two) -> before + 1) - 1;
            values[row] += (value - values[row]) / (known + 1);
        }
        any = true;
    }

    boolean isOfNumbers() {
        return any && !words;
    }

    /** Returns one number for each scene; not a number where its cells are empty. */
    double[] values(int rows) {
        int before = StrictMath.min(values.length, rows);
        double[] all = Arrays.copyOf(values, rows);
        Arrays.fill(all, before, rows, Double.NaN);
        return all;
    }
}
