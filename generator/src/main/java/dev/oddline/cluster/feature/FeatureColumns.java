package dev.oddline.cluster.feature;

import dev.oddline.coverage.AttributeColumns;
import dev.oddline.table.CellNumber;
import dev.oddline.table.UnreadableTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads the columns by which scenes are compared. */
public final class FeatureColumns {
    private static final int MOST_WORDS = 200;

    private FeatureColumns() {}

    /** What becomes of a scene without a number. */
    public enum Missing {
        /** It is a fault. */
        REFUSED,
        /** It gets the mean of the others. */
        MEAN
    }

    /**
     * Returns the block of a column: a number if all its cells are numbers, a word if at most half of them are.
     *
     * @throws UnreadableTable if the column is missing, mixes numbers and words, lacks a number, or has more than
     *     {@value #MOST_WORDS} different words
     */
    public static FeatureBlock block(ScenePool pool, String column, Missing missing) throws UnreadableTable {
        List<String> cells = pool.column(column);
        List<Optional<BigDecimal>> numbers =
                cells.stream().map(cell -> CellNumber.of(cell.strip())).toList();
        long stated =
                cells.stream().filter(cell -> !AttributeColumns.isBlank(cell)).count();
        long numeric = numbers.stream().filter(Optional::isPresent).count();
        if (stated == 0) {
            throw new UnreadableTable(pool.name(), "column `" + column + "` is empty in all rows");
        }
        if (numeric * 2 <= stated) {
            return words(pool, column, cells);
        }
        return FeatureBlock.ofNumbers(column, numbers(pool, column, numbers, missing));
    }

    private static FeatureBlock words(ScenePool pool, String column, List<String> cells) throws UnreadableTable {
        int different = new HashSet<>(cells).size();
        if (different > MOST_WORDS) {
            throw new UnreadableTable(
                    pool.name(),
                    "column `" + column + "` has " + different + " different words, more than " + MOST_WORDS
                            + ": it looks like an id, not a feature");
        }
        return FeatureBlock.ofWords(
                column,
                cells.stream()
                        .map(cell -> AttributeColumns.isBlank(cell) ? "" : cell.strip())
                        .toList());
    }

    private static double[] numbers(ScenePool pool, String column, List<Optional<BigDecimal>> numbers, Missing missing)
            throws UnreadableTable {
        double[] values = new double[numbers.size()];
        List<Integer> empty = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            String cell = pool.column(column).get(i);
            if (numbers.get(i).isPresent()) {
                values[i] = numbers.get(i).get().doubleValue();
                sum += values[i];
            } else if (AttributeColumns.isBlank(cell) && missing == Missing.MEAN) {
                empty.add(i);
            } else {
                throw new UnreadableTable(
                        pool.name(),
                        pool.place(i)
                                + (AttributeColumns.isBlank(cell)
                                        ? " has no `" + column + "`: leave the column out, or take the mean of the"
                                                + " others with --missing mean"
                                        : ": `" + cell + "` in column `" + column
                                                + "` is no number, though most of it are"));
            }
        }
        double mean = sum / (values.length - empty.size());
        empty.forEach(i -> values[i] = mean);
        return values;
    }

    /**
     * Returns a score of each scene; {@code NaN} where the cell is empty.
     *
     * @throws UnreadableTable if the column is missing, or a cell holds something else
     */
    public static double[] scores(ScenePool pool, String column) throws UnreadableTable {
        List<String> cells = pool.column(column);
        double[] scores = new double[cells.size()];
        for (int i = 0; i < scores.length; i++) {
            String cell = cells.get(i).strip();
            Optional<BigDecimal> number = CellNumber.of(cell);
            if (number.isEmpty() && !AttributeColumns.isBlank(cell)) {
                throw new UnreadableTable(
                        pool.name(), pool.place(i) + ": `" + cell + "` in column `" + column + "` is no number");
            }
            scores[i] = number.map(BigDecimal::doubleValue).orElse(Double.NaN);
        }
        return scores;
    }
}
