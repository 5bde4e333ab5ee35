package dev.oddline.statistics.shift;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Ranks;
import dev.oddline.statistics.Sample;
import java.util.Arrays;
import java.util.Comparator;

/** How far two scores of the same scenes agree, -1..1. */
public final class RankAgreement {

    private final Sample first;
    private final Sample second;

    private RankAgreement(Sample first, Sample second) {
        this.first = first;
        this.second = second;
    }

    /**
     * Returns the agreement, row by row.
     *
     * @throws InvalidInput where sizes differ, or where a score is the same for all scenes
     */
    public static RankAgreement of(Sample first, Sample second) {
        InvalidInput.unless(
                first.size() == second.size(), second.name(), second.size() + " scores beside " + first.size());
        for (Sample scores : new Sample[] {first, second}) {
            InvalidInput.unless(
                    scores.squaredDeviations() > 0, scores.name(), "scores that are all equal agree with nothing");
        }
        return new RankAgreement(first, second);
    }

    /** Returns the correlation of the scores (Pearson 1896). */
    public double pearson() {
        return correlation(first, second);
    }

    /** Returns the correlation of the ranks, equal scores sharing their mean rank (Spearman 1904). */
    public double spearman() {
        return correlation(ranks(first), ranks(second));
    }

    /**
     * Returns concordant less discordant pairs over the geometric mean of the pairs not tied in each (Kendall 1945, tau-b),
     * in n log n steps (Knight 1966).
     */
    public double kendall() {
        int n = first.size();
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order, Comparator.comparingDouble((Integer i) -> first.value(i)).thenComparingDouble(second::value));
        double[] other = new double[n];
        Arrays.setAll(other, i -> second.value(order[i]));
        long tiedInFirst = 0;
        long tiedInBoth = 0;
        for (int i = 1, runFirst = 0, runBoth = 0; i < n; i++) {
            boolean same = first.value(order[i]) == first.value(order[i - 1]);
            runFirst = same ? runFirst + 1 : 0;
            runBoth = same && other[i] == other[i - 1] ? runBoth + 1 : 0;
            tiedInFirst += runFirst;
            tiedInBoth += runBoth;
        }
        long discordant = sortAndCountInversions(other, new double[n], 0, n);
        long tiedInSecond = 0;
        for (int i = 1, run = 0; i < n; i++) {
            run = other[i] == other[i - 1] ? run + 1 : 0;
            tiedInSecond += run;
        }
        long pairs = (long) n * (n - 1) / 2;
        double difference = pairs - tiedInFirst - tiedInSecond + tiedInBoth - 2.0 * discordant;
        return difference / StrictMath.sqrt(((double) pairs - tiedInFirst) * ((double) pairs - tiedInSecond));
    }

    private static Sample ranks(Sample scores) {
        return Sample.of(scores.name(), Ranks.of(scores.values()).values());
    }

    private static double correlation(Sample one, Sample two) {
        double product = one.deviationProducts(two)
                / StrictMath.sqrt(one.squaredDeviations())
                / StrictMath.sqrt(two.squaredDeviations());
        return StrictMath.max(-1, StrictMath.min(1, product));
    }

    private static long sortAndCountInversions(double[] values, double[] space, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long inversions =
                sortAndCountInversions(values, space, from, middle) + sortAndCountInversions(values, space, middle, to);
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takeLeft = right == to || (left < middle && values[left] <= values[right]);
            if (!takeLeft) {
                inversions += middle - left;
            }
            space[at] = takeLeft ? values[left++] : values[right++];
        }
        System.arraycopy(space, from, values, from, to - from);
        return inversions;
    }
}
