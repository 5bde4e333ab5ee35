package dev.oddline.statistics.comparison;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.TestResult;
import dev.oddline.statistics.distribution.Binomial;
import dev.oddline.statistics.distribution.ChiSquare;
import java.util.Arrays;

/** Whether counts of several parts fit a policy's shares. */
public final class MultinomialTest {

    private static final double MOST_OUTCOMES = 5_000_000;
    private static final double SLACK = 1 + 1e-7;

    private final long[] observed;
    private final double[] shares;
    private final long total;

    private MultinomialTest(long[] observed, double[] shares, long total) {
        this.observed = observed;
        this.shares = shares;
        this.total = total;
    }

    /**
     * Returns the test of counts against shares.
     *
     * @param observed two or more counts of 0 or more, not all 0
     * @param shares one for each count, above 0, of sum 1 within 1e-9
     */
    public static MultinomialTest of(long[] observed, double[] shares) {
        InvalidInput.unless(observed.length > 1, "observed", observed.length + " parts of at least 2");
        InvalidInput.unless(
                observed.length == shares.length, "shares", shares.length + " for " + observed.length + " parts");
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            InvalidInput.count("observed[" + i + "]", observed[i]);
            sum += InvalidInput.positive("shares[" + i + "]", shares[i]);
        }
        InvalidInput.unless(StrictMath.abs(sum - 1) <= 1e-9, "shares", "their sum is " + sum + ", not 1");
        long total = Arrays.stream(observed).sum();
        InvalidInput.unless(total > 0, "observed", "all counts are 0");
        return new MultinomialTest(observed.clone(), shares.clone(), total);
    }

    /**
     * Returns the exact p: the probability of all outcomes not more probable than the observed one.
     *
     * @throws InvalidInput where there are more than five million outcomes
     */
    public double exactP() {
        double outcomes = 1;
        for (int i = 1; i < shares.length; i++) {
            outcomes = outcomes * (total + i) / i;
        }
        InvalidInput.unless(outcomes <= MOST_OUTCOMES, "observed", "too many outcomes to look at each of them");
        double limit = 1;
        long left = total;
        double shareLeft = 1;
        for (int part = 0; part < shares.length - 1; part++) {
            limit *= part(part, left, shareLeft).probability(observed[part]);
            left -= observed[part];
            shareLeft -= shares[part];
        }
        return StrictMath.min(1, notMoreProbable(0, total, 1, 1, limit * SLACK));
    }

    /** Returns Pearson's chi-square test; with expected counts below 5 it is rough. */
    public TestResult chiSquare() {
        double statistic = 0;
        for (int i = 0; i < shares.length; i++) {
            double expected = shares[i] * total;
            statistic += (observed[i] - expected) * (observed[i] - expected) / expected;
        }
        double freedom = shares.length - 1.0;
        return new TestResult(statistic, freedom, new ChiSquare(freedom).survival(statistic));
    }

    /** Each part is binomial among what the parts before it left. */
    private double notMoreProbable(int part, long left, double shareLeft, double probability, double limit) {
        if (part == shares.length - 1) {
            return probability <= limit ? probability : 0;
        }
        Binomial count = part(part, left, shareLeft);
        double sum = 0;
        for (long here = 0; here <= left; here++) {
            sum += notMoreProbable(
                    part + 1, left - here, shareLeft - shares[part], probability * count.probability(here), limit);
        }
        return sum;
    }

    private Binomial part(int part, long left, double shareLeft) {
        return new Binomial(left, StrictMath.min(1, shares[part] / shareLeft));
    }
}
