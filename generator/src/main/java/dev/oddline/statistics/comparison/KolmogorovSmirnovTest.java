package dev.oddline.statistics.comparison;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.distribution.Kolmogorov;

/** Whether two samples come from one distribution, by the greatest distance of what was observed (Smirnov 1939). */
public final class KolmogorovSmirnovTest {

    private static final long MOST_PAIRS_EXACT = 25_000_000;

    private final int first;
    private final int second;
    private final long distance;

    private KolmogorovSmirnovTest(int first, int second, long distance) {
        this.first = first;
        this.second = second;
        this.distance = distance;
    }

    public static KolmogorovSmirnovTest of(Sample first, Sample second) {
        double[] one = first.sorted();
        double[] two = second.sorted();
        long greatest = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < two.length) {
            double value = StrictMath.min(one[i], two[j]);
            while (i < one.length && one[i] == value) {
                i++;
            }
            while (j < two.length && two[j] == value) {
                j++;
            }
            greatest = StrictMath.max(greatest, StrictMath.abs((long) i * two.length - (long) j * one.length));
        }
        return new KolmogorovSmirnovTest(one.length, two.length, greatest);
    }

    /** Returns the greatest distance of the two observed distribution functions, 0..1. */
    public double statistic() {
        return (double) distance / first / second;
    }

    /**
     * Returns the two-sided p, exact for samples without ties (Hodges 1957: the share of paths that leave the band); with
     * ties it is too great.
     *
     * @throws InvalidInput above 25 million pairs, where {@link #approximateP()} is as good
     */
    public double exactP() {
        InvalidInput.unless((long) first * second <= MOST_PAIRS_EXACT, "values", "too many pairs for the exact test");
        double[] left = new double[second + 1];
        for (int i = 0; i <= first; i++) {
            for (int j = 0; j <= second; j++) {
                if (StrictMath.abs((long) i * second - (long) j * first) >= distance) {
                    left[j] = 1;
                } else if (i + j == 0) {
                    left[j] = 0;
                } else {
                    double fromFirst = i > 0 ? left[j] * i : 0;
                    double fromSecond = j > 0 ? left[j - 1] * j : 0;
                    left[j] = (fromFirst + fromSecond) / (i + j);
                }
            }
        }
        return StrictMath.min(1, left[second]);
    }

    /** Returns the two-sided p of one sample of mn/(m + n) values, rounded, against a known distribution. */
    public double approximateP() {
        double size = StrictMath.rint((double) first * second / ((double) first + second));
        return new Kolmogorov((int) StrictMath.max(1, size)).atLeast(statistic());
    }
}
