package dev.oddline.statistics.comparison;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.TestResult;
import dev.oddline.statistics.distribution.ChiSquare;
import dev.oddline.statistics.distribution.Hypergeometric;

/**
 * Two groups by pass and fail, each count 0 or more.
 *
 * @param firstPass passed in the first group
 * @param firstFail failed in the first group
 * @param secondPass passed in the second group
 * @param secondFail failed in the second group
 */
public record TwoByTwo(long firstPass, long firstFail, long secondPass, long secondFail) {

    public TwoByTwo {
        InvalidInput.count("first pass", firstPass);
        InvalidInput.count("first fail", firstFail);
        InvalidInput.count("second pass", secondPass);
        InvalidInput.count("second fail", secondFail);
        InvalidInput.unless(firstPass + firstFail + secondPass + secondFail > 0, "table", "all counts are 0");
    }

    public long total() {
        return firstPass + firstFail + secondPass + secondFail;
    }

    public long firstTotal() {
        return firstPass + firstFail;
    }

    public long secondTotal() {
        return secondPass + secondFail;
    }

    public long passes() {
        return firstPass + secondPass;
    }

    public long failures() {
        return firstFail + secondFail;
    }

    /**
     * Returns the rate of the first group less that of the second, -1..1.
     *
     * @throws InvalidInput for an empty group
     */
    public double difference() {
        InvalidInput.unless(firstTotal() > 0, "first", "an empty group");
        InvalidInput.unless(secondTotal() > 0, "second", "an empty group");
        return (double) firstPass / firstTotal() - (double) secondPass / secondTotal();
    }

    /** Returns Pearson's chi-square test (1900). */
    public TestResult chiSquare() {
        return test(StrictMath.abs(cross()));
    }

    /** Returns the chi-square test with continuity correction (Yates 1934). */
    public TestResult chiSquareCorrected() {
        return test(StrictMath.max(0, StrictMath.abs(cross()) - total() / 2.0));
    }

    /** Returns the exact two-sided p, 0..1 (Fisher 1934). */
    public double fisherP() {
        return new Hypergeometric(total(), passes(), firstTotal()).twoSided(firstPass);
    }

    /**
     * Returns the odds of the first group over those of the second, 0 or more; infinite where only the divisor is 0.
     *
     * @throws InvalidInput where both are 0
     */
    public double oddsRatio() {
        double with = (double) firstPass * secondFail;
        double against = (double) firstFail * secondPass;
        InvalidInput.unless(with > 0 || against > 0, "table", "the odds ratio is 0 of 0");
        return with / against;
    }

    /** Returns the correlation of group and outcome, -1..1, above 0 where the first group passes more. */
    public double phi() {
        return cross() / StrictMath.sqrt(margins());
    }

    private double cross() {
        return (double) firstPass * secondFail - (double) firstFail * secondPass;
    }

    private double margins() {
        double product = (double) firstTotal() * secondTotal() * passes() * failures();
        InvalidInput.unless(product > 0, "table", "a row or column is empty, no test is possible");
        return product;
    }

    private TestResult test(double distance) {
        double statistic = distance * (distance / margins()) * total();
        return new TestResult(statistic, 1, new ChiSquare(1).survival(statistic));
    }
}
