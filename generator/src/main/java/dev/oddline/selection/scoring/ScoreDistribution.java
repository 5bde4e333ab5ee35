package dev.oddline.selection.scoring;

import dev.oddline.statistics.Sample;
import java.util.List;
import java.util.Optional;

/**
 * What the scores of a measure look like, those left out that are undefined.
 *
 * @param n how many there are, 1 or more
 * @param median quantile of Hyndman and Fan's type 7
 * @param histogram how many lie in each of {@link #PARTS} equal parts of the range, the greatest in the last one
 * @param objects how far they agree with the number of objects in a scene; empty where that is not known or does not vary
 */
public record ScoreDistribution(
        int n,
        double least,
        double median,
        double greatest,
        double mean,
        List<Integer> histogram,
        Optional<ObjectCorrelation> objects) {

    /** Number of parts of a histogram. */
    public static final int PARTS = 24;

    /** Two correlations with the number of objects, -1..1. */
    public record ObjectCorrelation(double spearman, double pearson) {}

    /**
     * Returns what finite scores look like.
     *
     * @param scores one or more, which nobody may change from now on
     */
    static ScoreDistribution of(double[] scores, Optional<ObjectCorrelation> objects) {
        Sample sample = Sample.ofOwn("scores", scores);
        double least = scores[0];
        double greatest = scores[0];
        for (double score : scores) {
            if (score < least) {
                least = score;
            } else if (score > greatest) {
                greatest = score;
            }
        }
        return new ScoreDistribution(
                scores.length,
                least,
                sample.quantile(0.5),
                greatest,
                sample.mean(),
                histogram(scores, least, greatest),
                objects);
    }

    private static List<Integer> histogram(double[] scores, double least, double greatest) {
        Integer[] counts = new Integer[PARTS];
        int[] in = new int[PARTS];
        for (double score : scores) {
            double share = greatest > least ? (score - least) / (greatest - least) : 0;
            in[StrictMath.min(PARTS - 1, (int) (share * PARTS))]++;
        }
        for (int part = 0; part < PARTS; part++) {
            counts[part] = in[part];
        }
        return List.of(counts);
    }
}
