package dev.oddline.statistics.shift;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.TestResult;
import dev.oddline.statistics.distribution.ChiSquare;
import dev.oddline.statistics.distribution.Hypergeometric;
import dev.oddline.statistics.interval.ProportionMethod;
import java.util.Arrays;

/** How the segments of a selection differ from those of the pool it was drawn from. Segments keep their order. */
public final class SelectionShift {

    private final long[] pool;
    private final long[] selected;
    private final long poolTotal;
    private final long selectedTotal;

    private SelectionShift(long[] pool, long[] selected) {
        this.pool = pool;
        this.selected = selected;
        this.poolTotal = Arrays.stream(pool).sum();
        this.selectedTotal = Arrays.stream(selected).sum();
    }

    /**
     * Returns the shift of a selection.
     *
     * @param pool scenes of each segment in the pool, 1 or more, those selected included; two segments or more
     * @param selected scenes of each segment among the selected, not all 0
     */
    public static SelectionShift of(long[] pool, long[] selected) {
        InvalidInput.unless(pool.length > 1, "pool", pool.length + " segments of at least 2");
        InvalidInput.unless(
                pool.length == selected.length,
                "selected",
                selected.length + " segments where the pool has " + pool.length);
        for (int i = 0; i < pool.length; i++) {
            InvalidInput.unless(pool[i] > 0, "pool[" + i + "]", pool[i] + " scenes, there is nothing to select from");
            InvalidInput.count("selected[" + i + "]", selected[i]);
            InvalidInput.unless(
                    selected[i] <= pool[i], "selected[" + i + "]", selected[i] + " of " + pool[i] + " in the pool");
        }
        SelectionShift shift = new SelectionShift(pool.clone(), selected.clone());
        InvalidInput.unless(shift.selectedTotal > 0, "selected", "nothing was selected");
        return shift;
    }

    /** Returns the number of segments. */
    public int segments() {
        return pool.length;
    }

    /** Returns the segment's scenes among the selected. */
    public long selected(int segment) {
        return selected[segment];
    }

    /** Returns the segment's share of the pool, above 0 and at most 1. */
    public double poolShare(int segment) {
        return (double) pool[segment] / poolTotal;
    }

    /** Returns the segment's share of the selected, 0..1. */
    public double selectedShare(int segment) {
        return (double) selected[segment] / selectedTotal;
    }

    /** Returns how many times as frequent the segment is among the selected as in the pool, 0 or more. */
    public double lift(int segment) {
        return selectedShare(segment) / poolShare(segment);
    }

    /** Returns the Wilson interval of the selected share over the pool share, which is taken as known. */
    public Interval liftInterval(int segment, Confidence confidence) {
        Proportion share = new Proportion(selected[segment], selectedTotal);
        return ProportionMethod.WILSON.interval(share, confidence).times(1 / poolShare(segment));
    }

    /** Returns how many selected scenes of the segment a random selection would hold on average. */
    public double expected(int segment) {
        return (double) selectedTotal * pool[segment] / poolTotal;
    }

    /** Returns the least of the expected counts; below 5 {@link #chiSquare()} is rough. */
    public double leastExpected() {
        double least = Double.POSITIVE_INFINITY;
        for (int segment = 0; segment < pool.length; segment++) {
            least = StrictMath.min(least, expected(segment));
        }
        return least;
    }

    /** Returns the number of the segment's scenes in a random selection. */
    public Hypergeometric ofRandomSelection(int segment) {
        return new Hypergeometric(poolTotal, pool[segment], selectedTotal);
    }

    /** Returns the chi-square test of the selected counts against the pool's shares. */
    public TestResult chiSquare() {
        double statistic = 0;
        for (int segment = 0; segment < pool.length; segment++) {
            double distance = selected[segment] - expected(segment);
            statistic += distance * distance / expected(segment);
        }
        return test(statistic);
    }

    /** Returns the likelihood-ratio test of the same (Wilks 1938). */
    public TestResult gTest() {
        double statistic = 0;
        for (int segment = 0; segment < pool.length; segment++) {
            long count = selected[segment];
            statistic += count == 0 ? 0 : 2 * count * StrictMath.log(count / expected(segment));
        }
        return test(StrictMath.max(0, statistic));
    }

    /**
     * Returns the chi-square test of selected against not selected.
     *
     * @throws InvalidInput where the whole pool was selected
     */
    public TestResult chiSquareAgainstUnselected() {
        InvalidInput.unless(selectedTotal < poolTotal, "selected", "the whole pool, nothing is left to compare with");
        double statistic = chiSquare().statistic();
        double unselected = (double) (poolTotal - selectedTotal) / poolTotal;
        for (int segment = 0; segment < pool.length; segment++) {
            double expected = pool[segment] * unselected;
            double distance = pool[segment] - selected[segment] - expected;
            statistic += distance * distance / expected;
        }
        return test(statistic);
    }

    /** Returns how much being selected goes with the segment, 0..1 (Cramér 1946). */
    public double cramersV() {
        return StrictMath.sqrt(chiSquareAgainstUnselected().statistic() / poolTotal);
    }

    /** Returns the selected shares against the pool's. */
    public Divergence divergence() {
        return Divergence.ofCounts(pool, selected);
    }

    private TestResult test(double statistic) {
        double freedom = pool.length - 1.0;
        return new TestResult(statistic, freedom, new ChiSquare(freedom).survival(statistic));
    }
}
