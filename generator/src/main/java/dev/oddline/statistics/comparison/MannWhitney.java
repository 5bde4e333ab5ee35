package dev.oddline.statistics.comparison;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Ranks;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.distribution.Normal;

/** Whether values of one sample tend to lie above those of another (Mann and Whitney 1947). */
public final class MannWhitney {

    private static final long MOST_PAIRS_EXACT = 10_000;

    private final int first;
    private final int second;
    private final double u;
    private final double tieTerm;

    private MannWhitney(int first, int second, double u, double tieTerm) {
        this.first = first;
        this.second = second;
        this.u = u;
        this.tieTerm = tieTerm;
    }

    /**
     * Returns the test of two samples.
     *
     * @throws InvalidInput for one value against one
     */
    public static MannWhitney of(Sample first, Sample second) {
        InvalidInput.unless(
                first.size() + second.size() > 2, first.name(), "one value against one, no test is possible");
        double[] all = new double[first.size() + second.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < first.size() ? first.value(i) : second.value(i - first.size());
        }
        Ranks ranks = Ranks.of(all);
        double sum = 0;
        for (int i = 0; i < first.size(); i++) {
            sum += ranks.of(i);
        }
        double least = first.size() * (first.size() + 1.0) / 2;
        return new MannWhitney(first.size(), second.size(), sum - least, ranks.tieTerm());
    }

    /** Returns in how many pairs the first sample's value is above the second's; equal ones count half. */
    public double u() {
        return u;
    }

    /** Returns the share of pairs in which the first sample's value is above the second's, 0..1: the area under the ROC curve. */
    public double probabilityAbove() {
        return u / first / second;
    }

    /** Returns the share of pairs above less the share below, -1..1 (Cliff 1993). */
    public double cliffsDelta() {
        return 2 * probabilityAbove() - 1;
    }

    /**
     * Returns the two-sided p of the normal approximation, corrected for ties and for continuity.
     *
     * @throws InvalidInput where all values are equal
     */
    public double approximateP() {
        double n = (double) first + second;
        double variance = (double) first * second / 12 * (n + 1 - tieTerm / (n * (n - 1)));
        InvalidInput.unless(variance > 0, "values", "all are equal, no test is possible");
        double distance = greaterU() - (double) first * second / 2 - 0.5;
        return StrictMath.min(1, 2 * Normal.survival(distance / StrictMath.sqrt(variance)));
    }

    /**
     * Returns the two-sided p, twice the upper tail and at most 1, from the exact distribution of samples without ties.
     *
     * @throws InvalidInput above 10 000 pairs, where {@link #approximateP()} is as good
     */
    public double exactP() {
        InvalidInput.unless((long) first * second <= MOST_PAIRS_EXACT, "values", "too many pairs for the exact test");
        int highest = first * second;
        double[][] ways = new double[first + 1][highest + 1];
        ways[0][0] = 1;
        for (int item = 1; item <= first + second; item++) {
            for (int chosen = StrictMath.min(first, item); chosen >= 1; chosen--) {
                int above = item - chosen;
                for (int score = above; above <= second && score <= highest; score++) {
                    ways[chosen][score] += ways[chosen - 1][score - above];
                }
            }
        }
        double all = 0;
        double tail = 0;
        for (int score = 0; score <= highest; score++) {
            all += ways[first][score];
            tail += score >= (int) greaterU() ? ways[first][score] : 0;
        }
        return StrictMath.min(1, 2 * tail / all);
    }

    private double greaterU() {
        return StrictMath.max(u, (double) first * second - u);
    }
}
