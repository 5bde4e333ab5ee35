package dev.oddline.selection.round;

import java.util.List;

/**
 * How the scores of the selected differ from those of the others.
 *
 * @param name of the measure
 * @param missing scenes of the pool without a score
 * @param selected quantiles of the selected; missing with a reason where none has a score
 * @param againstPool the selected against the whole pool, which holds them too
 * @param againstOthers the selected against the scenes not selected
 */
public record ScoreShift(
        String name,
        long missing,
        Answer<Quantiles> pool,
        Answer<Quantiles> selected,
        Answer<Quantiles> others,
        Answer<Distance> againstPool,
        Answer<Distance> againstOthers,
        Answer<Histogram> histogram) {

    /** Five quantiles of type 7, and the mean. */
    public record Quantiles(
            long n, double least, double lower, double median, double upper, double greatest, double mean) {}

    /**
     * Distances of two distributions of scores.
     *
     * @param kolmogorovSmirnov greatest distance of the two distribution functions, 0..1
     * @param p of two samples from one distribution so far apart; exact without ties up to 25 million pairs, else
     *     approximate. Of two samples that share scenes it has no meaning, and is missing
     * @param wasserstein how far scores would have to be moved, on average, in the unit of the score
     * @param cliffsDelta share of pairs in which the selected scene's score is higher, less the share in which it is lower,
     *     -1..1
     */
    public record Distance(double kolmogorovSmirnov, Answer<Double> p, double wasserstein, double cliffsDelta) {}

    /**
     * Scenes on common bins of equal width; a score on a border counts to the upper bin, the greatest to the last.
     *
     * @param low lower end of the first bin
     * @param high upper end of the last
     * @param pool scenes of the pool in each bin
     * @param selected scenes selected in each bin
     */
    public record Histogram(double low, double high, List<Long> pool, List<Long> selected) {
        public Histogram {
            pool = List.copyOf(pool);
            selected = List.copyOf(selected);
        }
    }
}
