package dev.oddline.statistics.comparison;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.TestResult;
import dev.oddline.statistics.distribution.StudentT;

/** The mean change of the same things before and after, such as of ODD segments (Student 1908). */
public final class PairedTest {

    private final Sample changes;

    private PairedTest(Sample changes) {
        this.changes = changes;
    }

    /**
     * Returns the test of paired values, row by row.
     *
     * @throws InvalidInput where sizes differ, with fewer than two pairs, or where all change alike
     */
    public static PairedTest of(Sample before, Sample after) {
        double[] changes = PairedChanges.of(before, after);
        Sample sample = Sample.of(after.name() + " - " + before.name(), changes);
        InvalidInput.unless(sample.variance() > 0, sample.name(), "all change alike, no test is possible");
        return new PairedTest(sample);
    }

    public double meanChange() {
        return changes.mean();
    }

    public TestResult test() {
        double t = meanChange() / standardError();
        double freedom = changes.size() - 1.0;
        return new TestResult(t, freedom, new StudentT(freedom).twoSided(t));
    }

    public Interval interval(Confidence confidence) {
        double reach = standardError() * new StudentT(changes.size() - 1.0).upperQuantile(confidence.tail());
        return new Interval(meanChange() - reach, meanChange() + reach, confidence, IntervalMethod.STUDENT_T);
    }

    private double standardError() {
        return changes.standardDeviation() / StrictMath.sqrt(changes.size());
    }
}
