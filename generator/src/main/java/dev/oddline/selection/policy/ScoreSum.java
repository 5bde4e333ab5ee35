package dev.oddline.selection.policy;

import dev.oddline.record.SelectionStep;
import dev.oddline.selection.scoring.Measures;
import dev.oddline.statistics.Ranks;
import dev.oddline.statistics.Sample;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;

/** Adds up the scores of a pool; large sums are worth a label. */
final class ScoreSum {
    private final Pool pool;
    private final double[] sum;
    private int steps;

    ScoreSum(Pool pool) {
        this.pool = pool;
        this.sum = new double[pool.size()];
    }

    /** Returns whether there was any score. */
    boolean isThere() {
        return steps > 0;
    }

    /** Returns the sum of each row, {@code NaN} where one of its scores is undefined; not a copy. */
    double[] values() {
        return sum;
    }

    /**
     * Adds a score.
     *
     * @param in the rows that it is rescaled among; others become undefined
     */
    void add(SelectionStep.Score step, BitSet in) throws UnfitPolicy {
        String measure = step.measure().value().orElseThrow(() -> new UnfitPolicy("a score names no `measure`"));
        double[] raw = pool.score(measure);
        double sign = end(step, measure) == SelectionStep.End.HIGH ? 1 : -1;
        int[] rows = in.stream().filter(row -> !Double.isNaN(raw[row])).toArray();
        double[] known = Arrays.stream(rows).mapToDouble(row -> sign * raw[row]).toArray();
        double[] scaled = rescaled(known, step.rescale().orElse(SelectionStep.Rescaling.NONE));
        double weight = step.weight().orElse(BigDecimal.ONE).doubleValue();
        double[] added = new double[pool.size()];
        Arrays.fill(added, Double.NaN);
        for (int i = 0; i < rows.length; i++) {
            added[rows[i]] = weight * scaled[i];
        }
        for (int row = 0; row < sum.length; row++) {
            sum[row] += added[row];
        }
        steps++;
    }

    private static SelectionStep.End end(SelectionStep.Score step, String measure) {
        return step.worthALabel()
                .orElse(Measures.isLowWorthALabel(measure) ? SelectionStep.End.LOW : SelectionStep.End.HIGH);
    }

    private static double[] rescaled(double[] known, SelectionStep.Rescaling rescaling) {
        return switch (rescaling) {
            case NONE -> known;
            case RANK -> ranks(known);
            case MIN_MAX -> minMax(known);
            case Z_SCORE -> standardised(known);
        };
    }

    private static double[] ranks(double[] known) {
        double[] ranks = Ranks.of(known).values();
        double others = known.length - 1.0;
        return Arrays.stream(ranks)
                .map(rank -> others == 0 ? 0 : (rank - 1) / others)
                .toArray();
    }

    private static double[] minMax(double[] known) {
        double low = Arrays.stream(known).min().orElse(0);
        double width = Arrays.stream(known).max().orElse(0) - low;
        return Arrays.stream(known)
                .map(value -> width == 0 ? 0 : (value - low) / width)
                .toArray();
    }

    private static double[] standardised(double[] known) {
        if (known.length < 2) {
            return new double[known.length];
        }
        Sample sample = Sample.of("score", known);
        double deviation = sample.standardDeviation();
        return Arrays.stream(known)
                .map(value -> deviation == 0 ? 0 : (value - sample.mean()) / deviation)
                .toArray();
    }
}
