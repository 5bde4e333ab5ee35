package dev.oddline.coverage.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.FigureSource;
import dev.oddline.coverage.IntervalBasis;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric.MetricKind;
import dev.oddline.record.RecordId;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.interval.ProportionMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SegmentComparisonTest {
    private static final OddSegment NIGHT = new OddSegment(Map.of("time", "night"));

    /** 36 pass with both, 2 only before, 12 only after: p = 2 (1 + 14 + 91) / 2^14 by hand; interval of Newcombe (1998). */
    @Test
    void theSameScenesArePaired() {
        List<PairedScene> pairs = new ArrayList<>();
        add(pairs, 36, 1, 1);
        add(pairs, 2, 1, 0);
        add(pairs, 12, 0, 1);
        SegmentChange change =
                new FigureChange(metric(MetricKind.PROPORTION), NIGHT).of(counted(38, 50), counted(48, 50), pairs);
        assertThat(change.basis()).isEqualTo(ComparisonBasis.PAIRED_PASS_OR_FAIL);
        assertThat(change.difference()).isEqualTo(0.2, within(1e-12));
        assertThat(change.p().orElseThrow()).isEqualTo(2.0 * (1 + 14 + 91) / 16384, within(1e-12));
        assertThat(change.interval().orElseThrow().low()).isEqualTo(0.0569, within(5e-5));
        assertThat(change.interval().orElseThrow().high()).isEqualTo(0.3404, within(5e-5));
        assertThat(change.n()).isEqualTo(50);
    }

    /**
     * Of six drives of ten scenes three fail before and pass after as a whole, and three pass with both. SciPy, ttest_1samp of 1, 1,
     * 1, 0, 0, 0: p 0.07559, 0.5 ± 0.57480; more than all cannot differ. McNemar's test of the 30 scenes would give 1.9e-9.
     */
    @Test
    void scenesOfADriveThatPassOrFailAlikeAreNoMoreThanTheirDrive() {
        List<PairedScene> pairs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            pairs.add(new PairedScene("drive " + i % 6, Map.of(), i % 6 < 3 ? 0 : 1, 1));
        }
        SegmentChange change =
                new FigureChange(metric(MetricKind.PROPORTION), NIGHT).of(counted(30, 60), counted(60, 60), pairs);
        assertThat(change.basis()).isEqualTo(ComparisonBasis.PAIRED_BY_DRIVE);
        assertThat(change.n()).isEqualTo(6);
        assertThat(change.p().orElseThrow()).isEqualTo(0.07559, within(5e-6));
        assertThat(change.interval().orElseThrow().low()).isEqualTo(-0.07480, within(5e-6));
        assertThat(change.interval().orElseThrow().high()).isEqualTo(1);
    }

    /** One drive has nothing to be compared with, however many scenes were cut from it. */
    @Test
    void scenesOfASingleDriveThatPassOrFailAllowNoTest() {
        List<PairedScene> pairs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            pairs.add(new PairedScene("drive", Map.of(), i < 10 ? 0 : 1, 1));
        }
        SegmentChange change =
                new FigureChange(metric(MetricKind.PROPORTION), NIGHT).of(counted(10, 20), counted(20, 20), pairs);
        assertThat(change.basis()).isEqualTo(ComparisonBasis.NONE);
        assertThat(change.p()).isEmpty();
    }

    /** Each change is in a drive of its own, and two scenes of a seventh did not change: chance among scenes leaves as much open. */
    @Test
    void drivesThatSayNoLessThanTheirScenesChangeNothing() {
        List<PairedScene> pairs = new ArrayList<>();
        add(pairs, 6, 0, 1);
        pairs.add(new PairedScene("other", Map.of(), 1, 1));
        pairs.add(new PairedScene("other", Map.of(), 1, 1));
        SegmentChange change =
                new FigureChange(metric(MetricKind.PROPORTION), NIGHT).of(counted(2, 8), counted(8, 8), pairs);
        assertThat(change.basis()).isEqualTo(ComparisonBasis.PAIRED_PASS_OR_FAIL);
        assertThat(change.p().orElseThrow()).isEqualTo(2.0 / 64, within(1e-12));
    }

    /**
     * The mean change of the scenes is 0.175; without drive a it is 0.25, without b 1/6, without c 2/15. SciPy, from these: the
     * standard error is 0.069389, t is 2.5220 with 2 degrees of freedom, p 0.12777, the interval [-0.12356, 0.47356].
     */
    @Test
    void scenesOfOneDriveAreLeftOutTogether() {
        List<PairedScene> pairs = List.of(
                new PairedScene("a", Map.of(), 0.5, 0.6),
                new PairedScene("a", Map.of(), 0.7, 0.8),
                new PairedScene("b", Map.of(), 0.5, 0.7),
                new PairedScene("c", Map.of(), 0.5, 0.8));
        SegmentChange change = new FigureChange(metric(MetricKind.MEAN), NIGHT)
                .of(stated(0.55, 4, 0.4, 0.7), stated(0.725, 4, 0.6, 0.8), pairs);
        assertThat(change.basis()).isEqualTo(ComparisonBasis.PAIRED_BY_DRIVE);
        assertThat(change.n()).isEqualTo(3);
        assertThat(change.difference()).isEqualTo(0.175, within(1e-12));
        assertThat(change.p().orElseThrow()).isEqualTo(0.12777, within(5e-6));
        assertThat(change.interval().orElseThrow().low()).isEqualTo(-0.12356, within(5e-6));
        assertThat(change.interval().orElseThrow().high()).isEqualTo(0.47356, within(5e-6));
    }

    /**
     * Nine drives with one scene each get better by 0.08 to 0.12, a tenth with 100 scenes worse by 0.05: the mean of the scenes
     * is -4.1/109, and all of its sign hangs on one drive. SciPy, leaving out one drive at a time: p 0.7703, interval [-0.3204,
     * 0.2452].
     */
    @Test
    void theTestIsAboutTheDifferenceThatIsShown() {
        List<PairedScene> pairs = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            pairs.add(new PairedScene("drive " + i, Map.of(), 0.5, (580 + 5 * i) / 1000.0));
        }
        for (int i = 0; i < 100; i++) {
            pairs.add(new PairedScene("long drive", Map.of(), 0.5, 0.45));
        }
        SegmentChange change = new FigureChange(metric(MetricKind.MEAN), NIGHT)
                .of(stated(0.5, 109, 0.4, 0.6), stated(0.4624, 109, 0.4, 0.5), pairs);
        assertThat(change.basis()).isEqualTo(ComparisonBasis.PAIRED_BY_DRIVE);
        assertThat(change.n()).isEqualTo(10);
        assertThat(change.difference()).isEqualTo(-4.1 / 109, within(1e-12));
        assertThat(change.p().orElseThrow()).isEqualTo(0.7703, within(5e-5));
        assertThat(change.interval().orElseThrow().low()).isEqualTo(-0.3204, within(5e-5));
        assertThat(change.interval().orElseThrow().high()).isEqualTo(0.2452, within(5e-5));
    }

    /** The same number of scenes, but the figures, such as a mean average precision, are no means of their values. */
    @Test
    void aFigureThatIsNoMeanOfItsScenesIsComparedByItsInterval() {
        List<PairedScene> pairs = List.of(
                new PairedScene("a", Map.of(), 0.5, 0.6),
                new PairedScene("b", Map.of(), 0.5, 0.7),
                new PairedScene("c", Map.of(), 0.5, 0.8));
        SegmentChange change = new FigureChange(metric(MetricKind.OTHER), NIGHT)
                .of(stated(0.412, 3, 0.382, 0.442), stated(0.431, 3, 0.391, 0.471), pairs);
        assertThat(change.basis()).isEqualTo(ComparisonBasis.INTERVALS);
        assertThat(change.interval().orElseThrow().low()).isEqualTo(0.019 - 0.05, within(1e-12));
        assertThat(change.difference()).isEqualTo(0.019, within(1e-12));
    }

    /** SciPy: the reach towards 0 is hypot(0.10, 0.10), so z is 0.1 / 0.141421 * 1.959964 and p 0.16578; 0 is in the interval. */
    @Test
    void pAndIntervalOfOneRowAgree() {
        SegmentChange up = new FigureChange(metric(MetricKind.OTHER), NIGHT)
                .of(stated(0.80, 9, 0.79, 0.90), stated(0.90, 9, 0.80, 0.91), List.of());
        assertThat(up.interval().orElseThrow().low()).isEqualTo(0.1 - 0.141421, within(1e-6));
        assertThat(up.p().orElseThrow()).isEqualTo(0.16578, within(5e-6));
        SegmentChange down = new FigureChange(metric(MetricKind.OTHER), NIGHT)
                .of(stated(0.90, 9, 0.80, 0.91), stated(0.80, 9, 0.79, 0.90), List.of());
        assertThat(down.p().orElseThrow()).isEqualTo(0.16578, within(5e-6));
    }

    /** Both ends on the side of 0 are the figures themselves: nothing says how far chance reaches there. */
    @Test
    void withoutAReachTowardsZeroThereIsNoTest() {
        SegmentChange change = new FigureChange(metric(MetricKind.OTHER), NIGHT)
                .of(stated(0.5, 9, 0.4, 0.5), stated(0.6, 9, 0.6, 0.7), List.of());
        assertThat(change.basis()).isEqualTo(ComparisonBasis.NONE);
        assertThat(change.p()).isEmpty();
    }

    /** Fisher's lady: 3 of 4 against 1 of 4 has p = 34/70. */
    @Test
    void countsThatAreNotPairedHaveFishersTest() {
        SegmentChange change =
                new FigureChange(metric(MetricKind.PROPORTION), NIGHT).of(counted(1, 4), counted(3, 4), List.of());
        assertThat(change.basis()).isEqualTo(ComparisonBasis.COUNTS);
        assertThat(change.p().orElseThrow()).isEqualTo(34.0 / 70, within(1e-12));
    }

    /** 8 of 1,000 against 12 of 1,000 in percent: Fisher's p is 0.50127, not that of 800 against 12. */
    @Test
    void smallPercentagesAreNotTakenForParts() {
        SegmentChange change = new FigureChange(metric(MetricKind.PROPORTION, 100), NIGHT)
                .of(percent(8, 1000), percent(12, 1000), List.of());
        assertThat(change.basis()).isEqualTo(ComparisonBasis.COUNTS);
        assertThat(change.p().orElseThrow()).isEqualTo(0.50127, within(1e-5));
        assertThat(change.interval().orElseThrow().high()).isLessThan(2);
    }

    private static SegmentFigure percent(long successes, long n) {
        return figure(
                100.0 * successes / n,
                n,
                new FigureInterval.Known(
                        ProportionMethod.WILSON
                                .interval(new Proportion(successes, n), Confidence.NINETY_FIVE)
                                .times(100),
                        IntervalBasis.WILSON));
    }

    /** Half-widths 3 and 4 add up to 5. */
    @Test
    void intervalsAddUpAsSquares() {
        SegmentChange change = new FigureChange(metric(MetricKind.MEAN), NIGHT)
                .of(stated(10, 9, 7, 13), stated(20, 9, 16, 24), List.of());
        assertThat(change.basis()).isEqualTo(ComparisonBasis.INTERVALS);
        assertThat(change.interval().orElseThrow().low()).isEqualTo(5, within(1e-12));
        assertThat(change.interval().orElseThrow().high()).isEqualTo(15, within(1e-12));
    }

    /** Every seed after is above every seed before: 2 of the 20 ways to part six values are as extreme. */
    @Test
    void threeSeedsAgainstThreeNeverHaveASmallP() {
        SegmentChange change = SeedComparison.change(
                NIGHT, Sample.of("a", 0.1, 0.2, 0.3), Sample.of("b", 0.7, 0.8, 0.9), new SeedPower.Effects());
        assertThat(change.basis()).isEqualTo(ComparisonBasis.SEEDS);
        assertThat(change.p().orElseThrow()).isEqualTo(0.1, within(1e-12));
        assertThat(change.interval()).isPresent();
    }

    /** The smallest p of three against three is 2 of 20, so that no difference, however large, is ever shown. */
    @Test
    void threeSeedsAgainstThreeCanShowNothing() {
        SeedPower power = SeedComparison.change(
                        NIGHT, Sample.of("a", 0.1, 0.2, 0.3), Sample.of("b", 0.7, 0.8, 0.9), new SeedPower.Effects())
                .power()
                .orElseThrow();
        assertThat(power.leastP()).isEqualTo(0.1, within(1e-12));
        assertThat(power.canShow()).isFalse();
        assertThat(power.detectable()).isEmpty();
    }

    /** From SciPy's noncentral t: five against five find 2.02444 standard deviations; both groups spread by sqrt(0.00025). */
    @Test
    void moreSeedsFindWhatIsLargeAgainstTheirSpread() {
        SeedPower five = SeedComparison.change(
                        NIGHT,
                        Sample.of("a", 0.70, 0.71, 0.72, 0.73, 0.74),
                        Sample.of("b", 0.71, 0.72, 0.73, 0.74, 0.75),
                        new SeedPower.Effects())
                .power()
                .orElseThrow();
        assertThat(five.leastP()).isEqualTo(2.0 / 252, within(1e-12));
        assertThat(five.detectable().orElseThrow()).isEqualTo(0.0320092, within(1e-6));
    }

    @Test
    void seedsThatDoNotSpreadTellNothing() {
        SeedPower power = SeedComparison.change(
                        NIGHT,
                        Sample.of("a", 0.7, 0.7, 0.7, 0.7),
                        Sample.of("b", 0.7, 0.7, 0.7, 0.7),
                        new SeedPower.Effects())
                .power()
                .orElseThrow();
        assertThat(power.canShow()).isTrue();
        assertThat(power.detectable()).isEmpty();
    }

    @Test
    void oneSeedHasNoTest() {
        SegmentChange change = SeedComparison.change(
                NIGHT, Sample.of("a", 0.1), Sample.of("b", 0.7, 0.8, 0.9), new SeedPower.Effects());
        assertThat(change.basis()).isEqualTo(ComparisonBasis.ONE_SEED);
        assertThat(change.p()).isEmpty();
        assertThat(change.interval()).isEmpty();
        assertThat(change.difference()).isEqualTo(0.7, within(1e-12));
    }

    private static void add(List<PairedScene> pairs, int times, double first, double second) {
        for (int i = 0; i < times; i++) {
            pairs.add(new PairedScene("drive " + pairs.size(), Map.of(), first, second));
        }
    }

    private static AssessedMetric metric(MetricKind kind) {
        return metric(kind, 1);
    }

    private static AssessedMetric metric(MetricKind kind, double whole) {
        return new AssessedMetric(
                new RecordId(Kind.METRIC, "recall"),
                Optional.empty(),
                Optional.of(Requirement.Better.HIGHER),
                Optional.of(kind),
                Optional.empty(),
                whole,
                0);
    }

    private static SegmentFigure counted(long successes, long n) {
        Proportion counts = new Proportion(successes, n);
        return figure(
                counts.rate(),
                n,
                new FigureInterval.Known(
                        ProportionMethod.WILSON.interval(counts, Confidence.NINETY_FIVE), IntervalBasis.WILSON));
    }

    private static SegmentFigure stated(double value, long n, double low, double high) {
        return figure(
                value,
                n,
                new FigureInterval.Known(
                        new Interval(low, high, Confidence.NINETY_FIVE, IntervalMethod.STATED), IntervalBasis.STATED));
    }

    private static SegmentFigure figure(double value, long n, FigureInterval interval) {
        return new SegmentFigure(
                value,
                Optional.of(n),
                Optional.of("scene"),
                interval,
                Optional.empty(),
                Optional.empty(),
                new FigureSource(new RecordId(Kind.EVALUATION, "ev"), List.of()));
    }
}
