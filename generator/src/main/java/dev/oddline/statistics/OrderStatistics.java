package dev.oddline.statistics;

import java.util.Arrays;

/**
 * Values of which the k-th smallest is found without sorting all of them: they are counted by their first bits, and only those
 * that share them with the one that is looked for are sorted. The order is that of {@link Arrays#sort(double[])}.
 */
final class OrderStatistics {
    private static final int BITS = 16;

    private final double[] values;

    /** {@code [first bits]}, how many values have smaller ones. */
    private final int[] before = new int[(1 << BITS) + 1];

    /** First bits of the values that were sorted last. */
    private int sortedBits = -1;

    private double[] alike = {};

    /** Returns the order of values, which must not change meanwhile. */
    OrderStatistics(double[] values) {
        this.values = values;
        for (double value : values) {
            before[firstBits(value) + 1]++;
        }
        for (int b = 1; b < before.length; b++) {
            before[b] += before[b - 1];
        }
    }

    /** Returns the first bits of a number that is the greater the greater the value is. */
    private static int firstBits(double value) {
        long bits = Double.doubleToLongBits(value);
        return (int) ((bits ^ ((bits >> 63) | Long.MIN_VALUE)) >>> (Long.SIZE - BITS));
    }

    /**
     * Returns the value that {@code k} values stand before.
     *
     * @param k 0 to one less than the number of values
     */
    double smallest(int k) {
        int found = Arrays.binarySearch(before, k + 1);
        int bits = (found < 0 ? -found - 1 : firstOf(found)) - 1;
        if (bits != sortedBits) {
            alike = sorted(bits);
            sortedBits = bits;
        }
        return alike[k - before[bits]];
    }

    private double[] sorted(int bits) {
        double[] sorted = new double[before[bits + 1] - before[bits]];
        int count = 0;
        for (double value : values) {
            if (firstBits(value) == bits) {
                sorted[count++] = value;
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** Returns the first place with the same count. */
    private int firstOf(int place) {
        int first = place;
        while (before[first - 1] == before[place]) {
            first--;
        }
        return first;
    }
}
