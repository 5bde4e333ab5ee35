package dev.oddline.statistics.interval;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.InvalidInput;

/**
 * What trials without a single failure prove. The bounds are one-sided; the two-sided Clopper-Pearson interval of 0
 * failures spends only half of alpha above and is wider.
 */
public final class ZeroFailures {

    private ZeroFailures() {}

    /** Returns the greatest failure rate, 0..1, that n trials without failure leave possible: 1 - alpha^(1/n). */
    public static double upperBound(long trials, Confidence confidence) {
        return -StrictMath.expm1(StrictMath.log(confidence.alpha()) / atLeastOne(trials));
    }

    /** Returns 3/n, at most 1: what {@link #upperBound} comes near at 95 % (Hanley and Lippman-Hand 1983). */
    public static double ruleOfThree(long trials) {
        return StrictMath.min(1, 3.0 / atLeastOne(trials));
    }

    /**
     * Returns how many trials without failure prove a failure rate below {@code rate}: the least n with
     * (1 - rate)^n ≤ alpha.
     *
     * @param rate strictly between 0 and 1
     */
    public static long trialsNeeded(double rate, Confidence confidence) {
        InvalidInput.openProbability("rate", rate);
        double exact = StrictMath.log(confidence.alpha()) / StrictMath.log1p(-rate);
        return (long) StrictMath.max(1, StrictMath.ceil(exact * (1 - 1e-13)));
    }

    private static long atLeastOne(long trials) {
        InvalidInput.unless(trials > 0, "trials", trials + " trials prove nothing");
        return trials;
    }
}
