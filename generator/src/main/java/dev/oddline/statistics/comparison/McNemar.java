package dev.oddline.statistics.comparison;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.TestResult;
import dev.oddline.statistics.distribution.Binomial;
import dev.oddline.statistics.distribution.ChiSquare;

/**
 * Pass or fail of two models on the same scenes (McNemar 1947). Only scenes on which they differ tell anything.
 *
 * @param onlyFirst scenes that only the first passes
 * @param onlySecond scenes that only the second passes
 */
public record McNemar(long onlyFirst, long onlySecond) {

    public McNemar {
        InvalidInput.count("only first", onlyFirst);
        InvalidInput.count("only second", onlySecond);
    }

    /** Returns the exact two-sided p, 0..1; 1 where the models differ on no scene. */
    public double exactP() {
        return new Binomial(onlyFirst + onlySecond, 0.5).twoSided(onlyFirst);
    }

    /**
     * Returns the chi-square test.
     *
     * @throws InvalidInput where the models differ on no scene
     */
    public TestResult chiSquare() {
        return test(StrictMath.abs((double) onlyFirst - onlySecond));
    }

    /** Returns the chi-square test with continuity correction (Edwards 1948). */
    public TestResult chiSquareCorrected() {
        return test(StrictMath.max(0, StrictMath.abs((double) onlyFirst - onlySecond) - 1));
    }

    private TestResult test(double distance) {
        InvalidInput.unless(
                onlyFirst + onlySecond > 0, "only first", "the models differ on no scene, no test is possible");
        double statistic = distance * distance / ((double) onlyFirst + onlySecond);
        return new TestResult(statistic, 1, new ChiSquare(1).survival(statistic));
    }
}
