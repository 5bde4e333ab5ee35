package dev.oddline.statistics.shift;

import dev.oddline.statistics.Sample;

/** How far the values of one sample would have to be moved, on average, to become the other (Kantorovich 1942). */
public final class Wasserstein {

    private Wasserstein() {}

    /** Returns the distance in the unit of the values, 0 or more. */
    public static double distance(Sample first, Sample second) {
        double[] one = first.sorted();
        double[] two = second.sorted();
        double sum = 0;
        double from = StrictMath.min(one[0], two[0]);
        int i = 0;
        int j = 0;
        while (i < one.length || j < two.length) {
            boolean takeFirst = j == two.length || (i < one.length && one[i] <= two[j]);
            double to = takeFirst ? one[i] : two[j];
            sum += StrictMath.abs((double) i / one.length - (double) j / two.length) * (to - from);
            from = to;
            i += takeFirst ? 1 : 0;
            j += takeFirst ? 0 : 1;
        }
        return sum;
    }
}
