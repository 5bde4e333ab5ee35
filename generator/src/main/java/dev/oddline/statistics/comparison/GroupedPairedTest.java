package dev.oddline.statistics.comparison;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.TestResult;
import dev.oddline.statistics.distribution.StudentT;
import dev.oddline.statistics.interval.Jackknife;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mean change of things that come in groups alike within, such as scenes of drives. Each thing counts once in the mean; its
 * standard error leaves out one group at a time (Tukey 1958; for groups of unequal size Bell and McCaffrey 2002), and t has one
 * degree of freedom less than there are groups. Where all groups have one size it is the paired t test of their means.
 */
public final class GroupedPairedTest {
    private final double meanChange;
    private final double standardError;
    private final int groups;

    private GroupedPairedTest(double meanChange, double standardError, int groups) {
        this.meanChange = meanChange;
        this.standardError = standardError;
        this.groups = groups;
    }

    /**
     * Returns the test of paired values, row by row.
     *
     * @param groupOf the group of each row
     * @throws InvalidInput where sizes differ, with fewer than two groups, or where no group changes otherwise than the rest
     */
    public static GroupedPairedTest of(Sample before, Sample after, List<String> groupOf) {
        double[] changes = PairedChanges.of(before, after);
        InvalidInput.unless(groupOf.size() == changes.length, "groups", groupOf.size() + " for " + changes.length);
        Map<String, List<BigDecimal>> groups = new LinkedHashMap<>();
        for (int row = 0; row < changes.length; row++) {
            groups.computeIfAbsent(groupOf.get(row), any -> new ArrayList<>()).add(BigDecimal.valueOf(changes[row]));
        }
        InvalidInput.unless(groups.size() > 1, "groups", "a single group cannot be left out");
        BigDecimal all =
                sum(groups.values().stream().map(GroupedPairedTest::sum).toList());
        Sample leftOut = Sample.of(
                "mean change without a group",
                groups.values().stream()
                        .mapToDouble(group -> mean(all.subtract(sum(group)), changes.length - group.size()))
                        .toArray());
        double error = Jackknife.ofLeftOut(leftOut).standardError();
        InvalidInput.unless(error > 0, after.name(), "all change alike, no test is possible");
        return new GroupedPairedTest(mean(all, changes.length), error, groups.size());
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double mean(BigDecimal sum, int count) {
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128).doubleValue();
    }

    /** Returns the mean of all changes, each counted once. */
    public double meanChange() {
        return meanChange;
    }

    public TestResult test() {
        double t = meanChange / standardError;
        double freedom = groups - 1.0;
        return new TestResult(t, freedom, new StudentT(freedom).twoSided(t));
    }

    public Interval interval(Confidence confidence) {
        double reach = standardError * new StudentT(groups - 1.0).upperQuantile(confidence.tail());
        return new Interval(meanChange - reach, meanChange + reach, confidence, IntervalMethod.STUDENT_T);
    }
}
