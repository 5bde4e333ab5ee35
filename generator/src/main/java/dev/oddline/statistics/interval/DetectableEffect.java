package dev.oddline.statistics.interval;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.distribution.Bisection;
import dev.oddline.statistics.distribution.NoncentralT;
import dev.oddline.statistics.distribution.Normal;
import dev.oddline.statistics.distribution.StudentT;

/**
 * What a comparison can find, before it is made (Cohen 1988). All tests are two-sided.
 *
 * @param alpha the accepted probability of finding what is not there, strictly between 0 and 1
 * @param power the wanted probability of finding what is there, above {@code alpha} and below 1
 */
public record DetectableEffect(double alpha, double power) {

    private static final double LARGEST_EFFECT = 1e6;
    private static final double LARGEST_GROUP = 1e9;

    public DetectableEffect {
        InvalidInput.openProbability("alpha", alpha);
        InvalidInput.openProbability("power", power);
        InvalidInput.unless(power > alpha, "power", power + " is not above alpha " + alpha);
    }

    /**
     * Returns the least difference of means, in standard deviations, that a t test of two groups finds (Cohen's d).
     *
     * @param first runs of one group, 1 or more
     * @param second runs of the other, 1 or more; 3 or more together
     */
    public double standardisedDifference(long first, long second) {
        InvalidInput.unless(first > 0, "first", "no runs");
        InvalidInput.unless(second > 0, "second", "no runs");
        InvalidInput.unless(first + second > 2, "second", "one run against one shows no spread: no test is possible");
        double scale = StrictMath.sqrt((double) first * second / (first + second));
        double freedom = (double) first + second - 2;
        return Bisection.least(0, LARGEST_EFFECT, d -> powerOfT(freedom, d * scale) >= power);
    }

    /**
     * Returns the runs of each of two equal groups, not rounded, at which a t test finds a difference.
     *
     * @param difference of means in standard deviations, above 0
     */
    public double runsPerGroup(double difference) {
        InvalidInput.positive("difference", difference);
        return Bisection.least(
                1.5, LARGEST_GROUP, n -> powerOfT(2 * n - 2, difference * StrictMath.sqrt(n / 2)) >= power);
    }

    /** Returns the trials of each of two equal groups, not rounded, at which the difference of two rates is found. */
    public double trialsPerGroup(double firstRate, double secondRate) {
        InvalidInput.probability("first rate", firstRate);
        InvalidInput.probability("second rate", secondRate);
        InvalidInput.unless(firstRate != secondRate, "second rate", "equal to the first, nothing to find");
        double distance =
                2 * (StrictMath.asin(StrictMath.sqrt(firstRate)) - StrictMath.asin(StrictMath.sqrt(secondRate)));
        double reach = reach() / distance;
        return 2 * reach * reach;
    }

    /** Returns the least difference of two rates found with {@code trials} in each group, from the baseline's variance. */
    public double differenceOfRates(double baseline, long trials) {
        return StrictMath.sqrt(2) * differenceFromKnown(baseline, trials);
    }

    /** Returns the least distance of a rate from a known one found with {@code trials}, from the baseline's variance. */
    public double differenceFromKnown(double baseline, long trials) {
        InvalidInput.openProbability("baseline", baseline);
        InvalidInput.unless(trials > 0, "trials", "no trials");
        return reach() * StrictMath.sqrt(baseline * (1 - baseline) / trials);
    }

    private double reach() {
        return Normal.upperQuantile(alpha / 2) + Normal.quantile(power);
    }

    private double powerOfT(double freedom, double noncentrality) {
        double critical = new StudentT(freedom).upperQuantile(alpha / 2);
        double near = new NoncentralT(freedom, noncentrality).survival(critical);
        double far = new NoncentralT(freedom, -noncentrality).survival(critical);
        return near + far;
    }
}
