package dev.oddline.selection.round;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The scores of a pool's scenes by one measure. */
public final class ScoreColumn {
    private final String name;
    private final double[] scores;

    private ScoreColumn(String name, double[] scores) {
        this.name = name;
        this.scores = scores;
    }

    /**
     * Returns a column.
     *
     * @param name of the measure, such as {@code entropy_nats}
     * @param scores one for each scene in the order of the pool; not a number where there is none
     */
    public static ScoreColumn of(String name, double... scores) {
        return new ScoreColumn(name, scores.clone());
    }

    public String name() {
        return name;
    }

    /** Returns how many scenes have no score. */
    public long missing() {
        return Arrays.stream(scores).filter(score -> !Double.isFinite(score)).count();
    }

    int rows() {
        return scores.length;
    }

    /** Returns the score of a row; not a number where there is none. */
    public double at(int row) {
        return scores[row];
    }

    boolean has(int row) {
        return Double.isFinite(scores[row]);
    }

    /** Returns the scores of some rows, in the order of the pool, those without a score left out. */
    double[] of(IntPredicate rows) {
        return IntStream.range(0, scores.length)
                .filter(row -> rows.test(row) && has(row))
                .mapToDouble(row -> scores[row])
                .toArray();
    }
}
