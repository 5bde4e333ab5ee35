package dev.oddline.selection.round;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.QuantileType;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.comparison.KolmogorovSmirnovTest;
import dev.oddline.statistics.comparison.MannWhitney;
import dev.oddline.statistics.shift.Wasserstein;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Compares the scores of the selected with those of the pool and of the scenes not selected. */
final class ScoreShifts {
    private static final int BINS = 24;

    private final RoundScenes scenes;
    private final BitSet chosen;

    ScoreShifts(RoundScenes scenes) {
        this.scenes = scenes;
        this.chosen = scenes.chosen();
    }

    /** Returns one shift for each column of scores. */
    List<ScoreShift> all() {
        return scenes.scores().stream().map(this::of).toList();
    }

    private ScoreShift of(ScoreColumn column) {
        double[] pool = column.of(row -> true);
        double[] selected = column.of(chosen::get);
        double[] others = column.of(row -> !chosen.get(row));
        return new ScoreShift(
                column.name(),
                column.missing(),
                quantiles(column, pool, Obstacle.NO_SCORES),
                quantiles(column, selected, Obstacle.NOTHING_SELECTED),
                quantiles(column, others, Obstacle.WHOLE_POOL_SELECTED),
                distance(column, selected, pool, false),
                distance(column, selected, others, true),
                pool.length == 0 ? Answer.none(Obstacle.NO_SCORES) : Answer.of(histogram(column, pool)));
    }

    private static Answer<ScoreShift.Quantiles> quantiles(ScoreColumn column, double[] scores, Obstacle none) {
        if (scores.length == 0) {
            return Answer.none(none);
        }
        Sample sample = Sample.of(column.name(), scores);
        double[] sorted = sample.sorted();
        return Answer.of(new ScoreShift.Quantiles(
                scores.length,
                sorted[0],
                QuantileType.LINEAR.of(sorted, 0.25),
                QuantileType.LINEAR.of(sorted, 0.5),
                QuantileType.LINEAR.of(sorted, 0.75),
                sorted[sorted.length - 1],
                sample.mean()));
    }

    private static Answer<ScoreShift.Distance> distance(
            ScoreColumn column, double[] selected, double[] others, boolean apart) {
        if (selected.length == 0 || others.length == 0) {
            return Answer.none(selected.length == 0 ? Obstacle.NOTHING_SELECTED : Obstacle.WHOLE_POOL_SELECTED);
        }
        Sample one = Sample.of(column.name(), selected);
        Sample other = Sample.of(column.name(), others);
        KolmogorovSmirnovTest test = KolmogorovSmirnovTest.of(one, other);
        return Answer.unlessRefused(
                Obstacle.TOO_FEW_SCENES,
                () -> new ScoreShift.Distance(
                        test.statistic(),
                        apart ? Answer.of(p(test)) : Answer.none(Obstacle.NOT_APART),
                        Wasserstein.distance(one, other),
                        MannWhitney.of(one, other).cliffsDelta()));
    }

    private static double p(KolmogorovSmirnovTest test) {
        try {
            return test.exactP();
        } catch (InvalidInput tooManyPairs) {
            return test.approximateP();
        }
    }

    private ScoreShift.Histogram histogram(ScoreColumn column, double[] pool) {
        double low = Arrays.stream(pool).min().orElseThrow();
        double high = Arrays.stream(pool).max().orElseThrow();
        return new ScoreShift.Histogram(
                low, high, bins(column, row -> true, low, high), bins(column, chosen::get, low, high));
    }

    private static List<Long> bins(ScoreColumn column, IntPredicate rows, double low, double high) {
        long[] bins = new long[high > low ? BINS : 1];
        for (double score : column.of(rows)) {
            double place = high > low ? (score - low) / (high - low) * BINS : 0;
            bins[(int) StrictMath.min(bins.length - 1.0, place)]++;
        }
        List<Long> counts = new ArrayList<>();
        for (long bin : bins) {
            counts.add(bin);
        }
        return counts;
    }
}
