package dev.oddline.statistics.comparison;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.TestResult;
import dev.oddline.statistics.distribution.ChiSquare;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * Two models compared within each of several strata, such as ODD segments, to see whether the comparison of all scenes
 * together says the opposite (Simpson 1951).
 *
 * @param strata one or more, none with an empty group
 */
public record StratifiedTables(List<TwoByTwo> strata) {

    public StratifiedTables {
        strata = List.copyOf(strata);
        InvalidInput.unless(!strata.isEmpty(), "strata", "none");
        for (int i = 0; i < strata.size(); i++) {
            TwoByTwo stratum = strata.get(i);
            InvalidInput.unless(
                    stratum.firstTotal() > 0 && stratum.secondTotal() > 0, "strata[" + i + "]", "an empty group");
        }
    }

    /** Returns the difference of the rates of all scenes together, first less second. */
    public double pooledDifference() {
        return new TwoByTwo(
                        sum(TwoByTwo::firstPass),
                        sum(TwoByTwo::firstFail),
                        sum(TwoByTwo::secondPass),
                        sum(TwoByTwo::secondFail))
                .difference();
    }

    /** Returns the difference of the rates in each stratum, in their order. */
    public List<Double> differences() {
        return strata.stream().map(TwoByTwo::difference).toList();
    }

    /** Returns whether the pooled difference has the opposite sign of the difference in every stratum. */
    public boolean isReversed() {
        double pooled = pooledDifference();
        return differences().stream().allMatch(difference -> difference * pooled < 0);
    }

    /** Returns whether the pooled difference has the opposite sign of {@link #standardisedDifference()}. */
    public boolean isReversedOnTheWhole() {
        return standardisedDifference() * pooledDifference() < 0;
    }

    /** Returns the mean of the strata's differences, weighted by their scenes. */
    public double standardisedDifference() {
        return sumOf(stratum -> stratum.difference() * stratum.total()) / sumOf(TwoByTwo::total);
    }

    /** Returns the common difference of rates (Cochran 1954, Mantel and Haenszel 1959). */
    public double mantelHaenszelDifference() {
        ToDoubleFunction<TwoByTwo> weight =
                stratum -> (double) stratum.firstTotal() * stratum.secondTotal() / stratum.total();
        return sumOf(stratum -> stratum.difference() * weight.applyAsDouble(stratum)) / sumOf(weight);
    }

    /**
     * Returns the common odds ratio (Mantel and Haenszel 1959).
     *
     * @throws InvalidInput where it is not finite
     */
    public double mantelHaenszelOddsRatio() {
        double against = sumOf(stratum -> (double) stratum.firstFail() * stratum.secondPass() / stratum.total());
        InvalidInput.unless(against > 0, "strata", "the common odds ratio is not finite");
        return sumOf(stratum -> (double) stratum.firstPass() * stratum.secondFail() / stratum.total()) / against;
    }

    /** Returns the test of no difference in any stratum, without continuity correction (Cochran, Mantel and Haenszel). */
    public TestResult cochranMantelHaenszel() {
        double distance = sumOf(
                stratum -> stratum.firstPass() - (double) stratum.firstTotal() * stratum.passes() / stratum.total());
        double variance = sumOf(StratifiedTables::hypergeometricVariance);
        InvalidInput.unless(variance > 0, "strata", "all scenes of each stratum ended alike, no test is possible");
        double statistic = distance * distance / variance;
        return new TestResult(statistic, 1, new ChiSquare(1).survival(statistic));
    }

    /** Returns the test of one odds ratio in all strata (Breslow and Day 1980). */
    public TestResult breslowDay() {
        return homogeneity(0);
    }

    /** Returns the same with the correction that makes it a chi-square (Tarone 1985). */
    public TestResult breslowDayTarone() {
        double ratio = mantelHaenszelOddsRatio();
        double distance = sumOf(stratum -> stratum.firstPass() - expected(stratum, ratio));
        return homogeneity(distance * distance / sumOf(stratum -> variance(stratum, expected(stratum, ratio))));
    }

    private TestResult homogeneity(double correction) {
        InvalidInput.unless(strata.size() > 1, "strata", "a single stratum agrees with itself");
        double ratio = mantelHaenszelOddsRatio();
        double sum = sumOf(stratum -> {
            double expected = expected(stratum, ratio);
            double distance = stratum.firstPass() - expected;
            return distance * distance / variance(stratum, expected);
        });
        double statistic = StrictMath.max(0, sum - correction);
        double freedom = strata.size() - 1.0;
        return new TestResult(statistic, freedom, new ChiSquare(freedom).survival(statistic));
    }

    /** The first group's passes if the stratum had the common odds ratio, all margins as they are. */
    private static double expected(TwoByTwo stratum, double ratio) {
        InvalidInput.unless(
                stratum.passes() > 0 && stratum.failures() > 0, "strata", "a stratum in which all scenes ended alike");
        double first = stratum.firstTotal();
        double passes = stratum.passes();
        double a = 1 - ratio;
        double b = stratum.secondTotal() - passes + ratio * (first + passes);
        double c = -ratio * first * passes;
        return -2 * c / (b + StrictMath.sqrt(b * b - 4 * a * c));
    }

    private static double variance(TwoByTwo stratum, double expected) {
        return 1
                / (1 / expected
                        + 1 / (stratum.firstTotal() - expected)
                        + 1 / (stratum.passes() - expected)
                        + 1 / (stratum.secondTotal() - stratum.passes() + expected));
    }

    private static double hypergeometricVariance(TwoByTwo stratum) {
        double n = stratum.total();
        return n < 2
                ? 0
                : stratum.firstTotal()
                        / n
                        * (stratum.secondTotal() / n)
                        * stratum.passes()
                        * (stratum.failures() / (n - 1));
    }

    private long sum(ToLongFunction<TwoByTwo> count) {
        return strata.stream().mapToLong(count).sum();
    }

    private double sumOf(ToDoubleFunction<TwoByTwo> value) {
        double sum = 0;
        for (TwoByTwo stratum : strata) {
            sum += value.applyAsDouble(stratum);
        }
        return sum;
    }
}
