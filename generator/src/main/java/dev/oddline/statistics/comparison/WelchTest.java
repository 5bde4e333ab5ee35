package dev.oddline.statistics.comparison;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.TestResult;
import dev.oddline.statistics.distribution.StudentT;

/** The mean of a second sample minus that of a first, whatever their variances (Welch 1947); such as runs that differ in their seeds. */
public final class WelchTest {

    private final Sample first;
    private final Sample second;
    private final double standardError;
    private final double degreesOfFreedom;

    private WelchTest(Sample first, Sample second, double standardError, double degreesOfFreedom) {
        this.first = first;
        this.second = second;
        this.standardError = standardError;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    /**
     * Returns the test of two samples.
     *
     * @throws InvalidInput with fewer than two values on a side, or where neither side varies: no test is possible
     */
    public static WelchTest of(Sample first, Sample second) {
        double one = first.variance() / first.size();
        double two = second.variance() / second.size();
        InvalidInput.unless(one + two > 0, first.name(), "neither sample varies, no test is possible");
        double freedom = (one + two) * (one + two) / (one * one / (first.size() - 1) + two * two / (second.size() - 1));
        return new WelchTest(first, second, StrictMath.sqrt(one + two), freedom);
    }

    public double difference() {
        return second.meanMinus(first);
    }

    /** Returns t with its degrees of freedom (Satterthwaite 1946) and the two-sided p. */
    public TestResult test() {
        double t = difference() / standardError;
        return new TestResult(t, degreesOfFreedom, new StudentT(degreesOfFreedom).twoSided(t));
    }

    public Interval interval(Confidence confidence) {
        double reach = standardError * new StudentT(degreesOfFreedom).upperQuantile(confidence.tail());
        return new Interval(difference() - reach, difference() + reach, confidence, IntervalMethod.WELCH_T);
    }

    /** Returns the difference in pooled standard deviations (Cohen 1988). */
    public double cohensD() {
        double squares = first.squaredDeviations() + second.squaredDeviations();
        return difference() / StrictMath.sqrt(squares / (first.size() + second.size() - 2));
    }

    /** Returns {@link #cohensD()} without most of its bias in small samples (Hedges 1981, approximate factor). */
    public double hedgesG() {
        return cohensD() * (1 - 3 / (4.0 * (first.size() + second.size() - 2) - 1));
    }
}
