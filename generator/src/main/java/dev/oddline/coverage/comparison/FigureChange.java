package dev.oddline.coverage.comparison;

import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.IntervalBasis;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.Metric.MetricKind;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.comparison.McNemar;
import dev.oddline.statistics.comparison.PairedTest;
import dev.oddline.statistics.comparison.TwoByTwo;
import dev.oddline.statistics.distribution.Normal;
import dev.oddline.statistics.interval.PairedProportionDifference;
import dev.oddline.statistics.interval.ProportionDifference;
import dev.oddline.statistics.interval.SquareAndAdd;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the two figures of one segment against each other, by the best test that they allow. */
record FigureChange(AssessedMetric metric, OddSegment segment) {

    /**
     * Returns the change.
     *
     * @param pairs scenes of the segment with a value on both sides; they count only if they are all that the figures rest on
     */
    SegmentChange of(SegmentFigure first, SegmentFigure second, List<PairedScene> pairs) {
        boolean all = !pairs.isEmpty() && isAll(first, pairs) && isAll(second, pairs);
        if (all && metric.kind().equals(Optional.of(MetricKind.PROPORTION)) && isPassOrFail(pairs)) {
            return passOrFail(first, second, pairs);
        }
        if (all) {
            return byDrive(first, second, pairs);
        }
        Optional<Proportion> one = counts(first);
        Optional<Proportion> other = counts(second);
        if (one.isPresent() && other.isPresent()) {
            return counts(first, second, one.get(), other.get());
        }
        return intervals(first, second);
    }

    private static boolean isAll(SegmentFigure figure, List<PairedScene> pairs) {
        return figure.n().equals(Optional.of((long) pairs.size()));
    }

    private boolean isPassOrFail(List<PairedScene> pairs) {
        return pairs.stream().allMatch(pair -> isAllOrNothing(pair.first()) && isAllOrNothing(pair.second()));
    }

    private boolean isAllOrNothing(double value) {
        return value == 0 || value == metric.whole();
    }

    private SegmentChange passOrFail(SegmentFigure first, SegmentFigure second, List<PairedScene> pairs) {
        long[] cells = new long[4];
        pairs.forEach(pair -> cells[(pair.first() > 0 ? 0 : 2) + (pair.second() > 0 ? 0 : 1)]++);
        PairedProportionDifference difference = new PairedProportionDifference(cells[0], cells[1], cells[2], cells[3]);
        return change(
                first,
                second,
                pairs.size(),
                ComparisonBasis.PAIRED_PASS_OR_FAIL,
                Optional.of(difference.newcombe(Confidence.NINETY_FIVE).times(metric.whole())),
                Optional.of(new McNemar(cells[1], cells[2]).exactP()));
    }

    /** Scenes of one drive are alike, so the mean of each drive counts once. */
    private SegmentChange byDrive(SegmentFigure first, SegmentFigure second, List<PairedScene> pairs) {
        Map<String, double[]> drives = new LinkedHashMap<>();
        for (PairedScene pair : pairs) {
            double[] sums = drives.computeIfAbsent(pair.drive(), any -> new double[3]);
            sums[0] += pair.first();
            sums[1] += pair.second();
            sums[2]++;
        }
        double[] before = drives.values().stream().mapToDouble(s -> s[0] / s[2]).toArray();
        double[] after = drives.values().stream().mapToDouble(s -> s[1] / s[2]).toArray();
        try {
            PairedTest test = PairedTest.of(Sample.of("first", before), Sample.of("second", after));
            return change(
                    first,
                    second,
                    drives.size(),
                    ComparisonBasis.PAIRED_BY_DRIVE,
                    Optional.of(test.interval(Confidence.NINETY_FIVE)),
                    Optional.of(test.test().p()));
        } catch (InvalidInput e) { // a single drive, or all change alike
            return change(first, second, drives.size(), ComparisonBasis.NONE, Optional.empty(), Optional.empty());
        }
    }

    /** Returns the counts of a figure whose interval is made from them. */
    private Optional<Proportion> counts(SegmentFigure figure) {
        boolean wilson =
                figure.interval() instanceof FigureInterval.Known known && known.basis() == IntervalBasis.WILSON;
        return wilson && figure.n().isPresent() && figure.n().get() > 0
                ? Optional.of(new Proportion(
                        StrictMath.round(
                                figure.value() / metric.whole() * figure.n().get()),
                        figure.n().get()))
                : Optional.empty();
    }

    private SegmentChange counts(SegmentFigure first, SegmentFigure second, Proportion one, Proportion other) {
        return change(
                first,
                second,
                one.trials() + other.trials(),
                ComparisonBasis.COUNTS,
                Optional.of(new ProportionDifference(other, one)
                        .newcombe(Confidence.NINETY_FIVE)
                        .times(metric.whole())),
                Optional.of(
                        new TwoByTwo(one.successes(), one.failures(), other.successes(), other.failures()).fisherP()));
    }

    private SegmentChange intervals(SegmentFigure first, SegmentFigure second) {
        Optional<Interval> one = first.interval().interval();
        Optional<Interval> other = second.interval().interval();
        long n = first.n().orElse(0L) + second.n().orElse(0L);
        if (one.isEmpty() || other.isEmpty() || one.get().width() + other.get().width() == 0) {
            return change(first, second, n, ComparisonBasis.NONE, Optional.empty(), Optional.empty());
        }
        double difference = second.value() - first.value();
        double error = StrictMath.hypot(one.get().width(), other.get().width())
                / (2 * Normal.upperQuantile(Confidence.NINETY_FIVE.tail()));
        return change(
                first,
                second,
                n,
                ComparisonBasis.INTERVALS,
                Optional.of(new SquareAndAdd(second.value(), other.get(), first.value(), one.get())
                        .interval(Confidence.NINETY_FIVE)),
                Optional.of(Normal.twoSided(difference / error)));
    }

    private SegmentChange change(
            SegmentFigure first,
            SegmentFigure second,
            long n,
            ComparisonBasis basis,
            Optional<Interval> interval,
            Optional<Double> p) {
        return new SegmentChange(segment, first.value(), second.value(), n, basis, interval, p, Optional.empty());
    }
}
