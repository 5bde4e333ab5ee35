package dev.oddline.statistics.regression;

import dev.oddline.statistics.CompensatedSum;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.TestResult;
import dev.oddline.statistics.distribution.FisherF;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The variation of values between groups and within them (Fisher 1925). */
public final class OneWayAnova {

    private final int groups;
    private final int size;
    private final double squaresBetween;
    private final double squaresWithin;

    private OneWayAnova(int groups, int size, double squaresBetween, double squaresWithin) {
        this.groups = groups;
        this.size = size;
        this.squaresBetween = squaresBetween;
        this.squaresWithin = squaresWithin;
    }

    /**
     * Returns the analysis of two groups or more.
     *
     * @throws InvalidInput with one value for each group
     */
    public static OneWayAnova of(List<Sample> groups) {
        InvalidInput.unless(groups.size() > 1, "groups", groups.size() + " of at least 2");
        double[] all = groups.stream()
                .flatMapToDouble(group -> Arrays.stream(group.values()))
                .toArray();
        InvalidInput.unless(all.length > groups.size(), "groups", "one value each, nothing varies within a group");
        Sample together = Sample.of("groups", all);
        CompensatedSum between = new CompensatedSum();
        CompensatedSum within = new CompensatedSum();
        for (Sample group : groups) {
            double distance = group.meanMinus(together);
            between.add(group.size() * distance * distance);
            within.add(group.squaredDeviations());
        }
        return new OneWayAnova(groups.size(), all.length, between.value(), within.value());
    }

    /**
     * Returns the analysis of values that are 0 or 1, of which each group is known by its size and its share of ones.
     *
     * @param sizes number of values in each group, 1 or more
     * @param shares of ones in each group, 0..1
     * @throws InvalidInput with less than two groups, or with one value for each
     */
    public static OneWayAnova ofShares(int[] sizes, double[] shares) {
        InvalidInput.unless(sizes.length > 1, "groups", sizes.length + " of at least 2");
        int all = IntStream.of(sizes).sum();
        InvalidInput.unless(all > sizes.length, "groups", "one value each, nothing varies within a group");
        CompensatedSum ones = new CompensatedSum();
        for (int i = 0; i < sizes.length; i++) {
            ones.add(sizes[i] * shares[i]);
        }
        double together = ones.value() / all;
        CompensatedSum between = new CompensatedSum();
        CompensatedSum within = new CompensatedSum();
        for (int i = 0; i < sizes.length; i++) {
            double distance = shares[i] - together;
            between.add(sizes[i] * distance * distance);
            within.add(sizes[i] * shares[i] * (1 - shares[i]));
        }
        return new OneWayAnova(sizes.length, all, between.value(), within.value());
    }

    /** Returns the number of groups. */
    public int groups() {
        return groups;
    }

    /** Returns the number of values of all groups. */
    public int size() {
        return size;
    }

    public double meanSquareBetween() {
        return squaresBetween / (groups - 1);
    }

    public double meanSquareWithin() {
        return squaresWithin / (size - groups);
    }

    /**
     * Returns F; its degrees of freedom are those within groups.
     *
     * @throws InvalidInput where nothing varies within a group
     */
    public TestResult test() {
        InvalidInput.unless(squaresWithin > 0, "groups", "nothing varies within a group, F is not defined");
        double f = meanSquareBetween() / meanSquareWithin();
        double freedom = (double) size - groups;
        return new TestResult(f, freedom, new FisherF(groups - 1.0, freedom).survival(f));
    }

    /**
     * Returns the share of the variation that lies between groups, 0..1.
     *
     * @throws InvalidInput where all values are equal
     */
    public double rSquared() {
        double total = squaresBetween + squaresWithin;
        InvalidInput.unless(total > 0, "groups", "all values are equal");
        return squaresBetween / total;
    }
}
