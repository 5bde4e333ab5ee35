package dev.oddline.statistics.comparison;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;

/** The exact test of a difference of two means: every split of the values into two such groups is looked at (Fisher 1935). */
public final class PermutationTest {

    /** 12 of 24 values can be split in 2 704 156 ways. */
    public static final long MOST_SPLITS = 3_000_000;

    private PermutationTest() {}

    /**
     * Returns the two-sided p, twice the smaller tail and at most 1.
     *
     * @throws InvalidInput for one value against one, or above {@link #MOST_SPLITS} splits
     */
    public static double p(Sample first, Sample second) {
        int total = first.size() + second.size();
        InvalidInput.unless(total > 2, first.name(), "one value against one, no test is possible");
        double[] values = new double[total];
        for (int i = 0; i < total; i++) {
            values[i] = i < first.size() ? first.value(i) : second.value(i - first.size());
        }
        double splits = splits(total, first.size());
        InvalidInput.unless(splits <= MOST_SPLITS, first.name(), "too many splits to look at each of them");
        double observed = 0;
        double size = 0;
        for (int i = 0; i < total; i++) {
            size += StrictMath.abs(values[i]);
            observed += i < first.size() ? values[i] : 0;
        }
        Tails tails = new Tails(observed, size * 1e-13);
        tails.count(values, first.size(), 0, 0);
        return StrictMath.min(1, 2.0 * StrictMath.min(tails.below, tails.above) / splits);
    }

    /** Returns the smallest p that groups of two sizes can have: one split of all in each tail. */
    public static double leastP(int first, int second) {
        InvalidInput.unless(first > 0 && second > 0 && first + second > 2, "first", "no test is possible");
        return StrictMath.min(1, 2 / splits(first + second, first));
    }

    private static double splits(int total, int chosen) {
        double product = 1;
        for (int i = 1; i <= chosen; i++) {
            product = product * (total - chosen + i) / i;
        }
        return product;
    }

    /** Counts the splits whose first group has a sum at most, or at least, the observed; equal up to rounding counts as both. */
    private static final class Tails {

        private final double observed;
        private final double slack;
        private long below;
        private long above;

        Tails(double observed, double slack) {
            this.observed = observed;
            this.slack = slack;
        }

        void count(double[] values, int open, int from, double sum) {
            if (open == 0) {
                below += sum <= observed + slack ? 1 : 0;
                above += sum >= observed - slack ? 1 : 0;
                return;
            }
            for (int i = from; i <= values.length - open; i++) {
                count(values, open - 1, i + 1, sum + values[i]);
            }
        }
    }
}
