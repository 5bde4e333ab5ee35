package dev.oddline.cluster.validity;

import dev.oddline.cluster.Labels;
import dev.oddline.statistics.InvalidInput;

/** How far two partitions of the same points agree. Noise counts as a group of its own. */
public final class Agreement {
    private final long points;
    private final long[][] both;
    private final long[] first;
    private final long[] second;

    private Agreement(long points, long[][] both, long[] first, long[] second) {
        this.points = points;
        this.both = both;
        this.first = first;
        this.second = second;
    }

    /** Returns the agreement of two partitions of two points or more. */
    public static Agreement of(Labels a, Labels b) {
        InvalidInput.unless(a.points() == b.points(), "labels", "they are of other points");
        InvalidInput.unless(a.points() >= 2, "labels", "there are fewer than two points");
        int rows = a.clusters() + 1;
        int columns = b.clusters() + 1;
        long[][] both = new long[rows][columns];
        long[] first = new long[rows];
        long[] second = new long[columns];
        for (int i = 0; i < a.points(); i++) {
            both[a.of(i) + 1][b.of(i) + 1]++;
            first[a.of(i) + 1]++;
            second[b.of(i) + 1]++;
        }
        return new Agreement(a.points(), both, first, second);
    }

    /** Returns the share of pairs of points on which both agree, 0..1 (Rand 1971). */
    public double rand() {
        double all = pairs(points);
        return (all + 2 * together() - pairsOf(first) - pairsOf(second)) / all;
    }

    /** Returns that share, corrected for chance: 0 where it is what chance gives, 1 if they are equal (Hubert and Arabie 1985). */
    public double adjustedRand() {
        double expected = pairsOf(first) * pairsOf(second) / pairs(points);
        double most = (pairsOf(first) + pairsOf(second)) / 2;
        return most == expected ? 1 : (together() - expected) / (most - expected);
    }

    /** Returns the pairs together in both over the geometric mean of those together in each, 0..1 (Fowlkes and Mallows 1983). */
    public double fowlkesMallows() {
        double together = together();
        return together == 0 ? 0 : together / StrictMath.sqrt(pairsOf(first) * pairsOf(second));
    }

    /** Returns the mutual information over the mean of both entropies, 0..1; equal to the V measure. */
    public double normalisedMutualInformation() {
        double mean = (entropy(first) + entropy(second)) / 2;
        return mean == 0 ? 1 : mutualInformation() / mean;
    }

    /** Returns that, corrected for chance (Vinh, Epps and Bailey 2010): 0 where it is what chance gives, 1 if they are equal. */
    public double adjustedMutualInformation() {
        double mean = (entropy(first) + entropy(second)) / 2;
        double expected = expectedInformation();
        return mean == expected ? 1 : (mutualInformation() - expected) / (mean - expected);
    }

    /** Returns how far each group of the second holds points of one group of the first only, 0..1. */
    public double homogeneity() {
        double entropy = entropy(first);
        return entropy == 0 ? 1 : mutualInformation() / entropy;
    }

    /** Returns how far each group of the first lies in one group of the second only, 0..1. */
    public double completeness() {
        double entropy = entropy(second);
        return entropy == 0 ? 1 : mutualInformation() / entropy;
    }

    private double together() {
        double sum = 0;
        for (long[] row : both) {
            sum += pairsOf(row);
        }
        return sum;
    }

    private static double pairsOf(long[] counts) {
        double sum = 0;
        for (long count : counts) {
            sum += pairs(count);
        }
        return sum;
    }

    private static double pairs(long count) {
        return count * (count - 1) / 2.0;
    }

    private double entropy(long[] counts) {
        double sum = 0;
        for (long count : counts) {
            double share = (double) count / points;
            sum -= count == 0 ? 0 : share * StrictMath.log(share);
        }
        return sum;
    }

    private double mutualInformation() {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < second.length; j++) {
                sum += both[i][j] == 0 ? 0 : information(both[i][j], first[i], second[j]);
            }
        }
        return StrictMath.max(0, sum);
    }

    private double information(long together, long a, long b) {
        return (double) together / points * StrictMath.log((double) points * together / ((double) a * b));
    }

    /** The mean over all pairs of partitions with groups of these sizes (hypergeometric). */
    private double expectedInformation() {
        double[] logFactorial = new double[StrictMath.toIntExact(points) + 1];
        for (int i = 1; i < logFactorial.length; i++) {
            logFactorial[i] = logFactorial[i - 1] + StrictMath.log(i);
        }
        double sum = 0;
        for (long a : first) {
            for (long b : second) {
                for (long n = StrictMath.max(1, a + b - points); n <= StrictMath.min(a, b); n++) {
                    double logChance = logFactorial[(int) a]
                            + logFactorial[(int) b]
                            + logFactorial[(int) (points - a)]
                            + logFactorial[(int) (points - b)]
                            - logFactorial[(int) points]
                            - logFactorial[(int) n]
                            - logFactorial[(int) (a - n)]
                            - logFactorial[(int) (b - n)]
                            - logFactorial[(int) (points - a - b + n)];
                    sum += information(n, a, b) * StrictMath.exp(logChance);
                }
            }
        }
        return sum;
    }
}
