package dev.oddline.statistics.shift;

import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How far shares have moved from those of a reference. Natural logarithms unless a name says bits. */
public final class Divergence {

    private static final double LN_2 = StrictMath.log(2);

    private final double[] reference;
    private final double[] shares;

    private Divergence(double[] reference, double[] shares) {
        this.reference = reference;
        this.shares = shares;
    }

    /** Returns the divergence of the shares that counts make; counts are 0 or more, one set for each, neither all 0. */
    public static Divergence ofCounts(long[] reference, long[] counts) {
        InvalidInput.unless(reference.length == counts.length, "counts", counts.length + " beside " + reference.length);
        return new Divergence(shares("reference", reference), shares("counts", counts));
    }

    /**
     * Returns the population stability index Σ (a - e) ln(a / e), 0 or more, infinite where a cell is empty on one
     * side only. The thresholds 0.1 and 0.25 are a convention of banks, not a test.
     */
    public double stabilityIndex() {
        boolean halfEmpty = IntStream.range(0, shares.length).anyMatch(i -> (shares[i] == 0) != (reference[i] == 0));
        return halfEmpty ? Double.POSITIVE_INFINITY : stabilityIndex(Double.MIN_VALUE);
    }

    /**
     * Returns the same with shares below {@code least} raised to it, without normalising again; {@link #cellsBelow} says
     * which, and belongs beside the number.
     *
     * @param least above 0, such as 1e-4
     */
    public double stabilityIndex(double least) {
        InvalidInput.positive("least", least);
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            double share = StrictMath.max(least, shares[i]);
            double expected = StrictMath.max(least, reference[i]);
            sum += (share - expected) * StrictMath.log(share / expected);
        }
        return sum;
    }

    /** Returns the indices of cells whose share, or that of the reference, is below {@code least}, ascending. */
    public int[] cellsBelow(double least) {
        return IntStream.range(0, shares.length)
                .filter(i -> shares[i] < least || reference[i] < least)
                .toArray();
    }

    /**
     * Returns the divergence of the shares from the reference, 0 or more (Kullback and Leibler 1951); infinite where the
     * reference has no share of a cell that is not empty.
     */
    public double kullbackLeibler() {
        return StrictMath.max(0, relativeEntropy(shares, reference));
    }

    /** Returns the divergence from the mean of both, 0..ln 2 (Lin 1991). */
    public double jensenShannon() {
        double[] middle = new double[shares.length];
        Arrays.setAll(middle, i -> (shares[i] + reference[i]) / 2);
        return StrictMath.max(0, (relativeEntropy(shares, middle) + relativeEntropy(reference, middle)) / 2);
    }

    /** Returns the same in bits, 0..1: the best single number for a shift. */
    public double jensenShannonBits() {
        return StrictMath.min(1, jensenShannon() / LN_2);
    }

    /** Returns the square root of {@link #jensenShannonBits()}, which is a distance. */
    public double jensenShannonDistanceBits() {
        return StrictMath.sqrt(jensenShannonBits());
    }

    /** Returns the share that would have to move, 0..1. */
    public double totalVariation() {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += StrictMath.abs(shares[i] - reference[i]);
        }
        return sum / 2;
    }

    /** Returns the Hellinger distance, 0..1. */
    public double hellinger() {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            double distance = StrictMath.sqrt(shares[i]) - StrictMath.sqrt(reference[i]);
            sum += distance * distance;
        }
        return StrictMath.sqrt(sum / 2);
    }

    private static double relativeEntropy(double[] of, double[] to) {
        double sum = 0;
        for (int i = 0; i < of.length; i++) {
            sum += of[i] == 0 ? 0 : of[i] * StrictMath.log(of[i] / to[i]);
        }
        return sum;
    }

    private static double[] shares(String name, long[] counts) {
        double total = 0;
        for (int i = 0; i < counts.length; i++) {
            total += InvalidInput.count(name + "[" + i + "]", counts[i]);
        }
        InvalidInput.unless(total > 0, name, "all counts are 0");
        double[] shares = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            shares[i] = counts[i] / total;
        }
        return shares;
    }
}
