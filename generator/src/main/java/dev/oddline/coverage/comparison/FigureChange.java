package dev.oddline.coverage.comparison;

import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.IntervalBasis;
import dev.oddline.coverage.Rounding;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.Metric.MetricKind;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.comparison.GroupedPairedTest;
import dev.oddline.statistics.comparison.McNemar;
import dev.oddline.statistics.comparison.TwoByTwo;
import dev.oddline.statistics.interval.PairedProportionDifference;
import dev.oddline.statistics.interval.ProportionDifference;
import dev.oddline.statistics.interval.SquareAndAdd;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Holds the two figures of one segment against each other, by the best test that they allow. */
record FigureChange(AssessedMetric metric, OddSegment segment) {

    /**
     * Returns the change.
     *
     * @param pairs scenes of the segment with a value on both sides; they count only if they are all that the figures rest on,
     *     and the figures are their means
     */
    SegmentChange of(SegmentFigure first, SegmentFigure second, List<PairedScene> pairs) {
        return tested(first, second, pairs)
                .counting(
                        first.unitCounted().filter(unit -> second.unitCounted().equals(Optional.of(unit))));
    }

    private SegmentChange tested(SegmentFigure first, SegmentFigure second, List<PairedScene> pairs) {
        if (!pairs.isEmpty()) {
            Sample before = values("first", pairs, PairedScene::first);
            Sample after = values("second", pairs, PairedScene::second);
            if (isMean(first, before) && isMean(second, after)) {
                return metric.kind().equals(Optional.of(MetricKind.PROPORTION)) && isPassOrFail(pairs)
                        ? passOrFailByDrive(before, after, pairs)
                        : byDrive(before, after, pairs);
            }
        }
        Optional<Proportion> one = counts(first);
        Optional<Proportion> other = counts(second);
        if (one.isPresent() && other.isPresent()) {
            return counts(first, second, one.get(), other.get());
        }
        return intervals(first, second);
    }

    private static Sample values(String name, List<PairedScene> pairs, ToDoubleFunction<PairedScene> side) {
        return Sample.of(name, pairs.stream().mapToDouble(side).toArray());
    }

    /** Returns whether a figure counts all of some scenes and no other, and is their mean as far as its digits tell. */
    private static boolean isMean(SegmentFigure figure, Sample values) {
        return figure.n().equals(Optional.of((long) values.size()))
                && Rounding.isRounded(BigDecimal.valueOf(figure.value()), values.mean());
    }

    private boolean isPassOrFail(List<PairedScene> pairs) {
        return pairs.stream().allMatch(pair -> isAllOrNothing(pair.first()) && isAllOrNothing(pair.second()));
    }

    private boolean isAllOrNothing(double value) {
        return value == 0 || value == metric.whole();
    }

    /** Scenes of one drive pass or fail alike: where chance among drives leaves more open than chance among scenes, it counts. */
    private SegmentChange passOrFailByDrive(Sample before, Sample after, List<PairedScene> pairs) {
        SegmentChange byScene = passOrFail(before, after, pairs);
        long drives = pairs.stream().map(PairedScene::drive).distinct().count();
        if (drives == pairs.size()) {
            return byScene;
        }
        SegmentChange byDrive = byDrive(before, after, pairs);
        boolean isLessSure = drives == 1
                || byDrive.p().filter(p -> p > byScene.p().orElse(0.0)).isPresent();
        return isLessSure ? byDrive : byScene;
    }

    private SegmentChange passOrFail(Sample before, Sample after, List<PairedScene> pairs) {
        long[] cells = new long[4];
        pairs.forEach(pair -> cells[(pair.first() > 0 ? 0 : 2) + (pair.second() > 0 ? 0 : 1)]++);
        PairedProportionDifference difference = new PairedProportionDifference(cells[0], cells[1], cells[2], cells[3]);
        return change(
                before.mean(),
                after.mean(),
                pairs.size(),
                ComparisonBasis.PAIRED_PASS_OR_FAIL,
                Optional.of(difference.newcombe(Confidence.NINETY_FIVE).times(metric.whole())),
                Optional.of(new McNemar(cells[1], cells[2]).exactP()));
    }

    /** Scenes of one drive are alike, so chance is that among drives. */
    private SegmentChange byDrive(Sample before, Sample after, List<PairedScene> pairs) {
        List<String> drives = pairs.stream().map(PairedScene::drive).toList();
        long n = drives.stream().distinct().count();
        try {
            GroupedPairedTest test = GroupedPairedTest.of(before, after, drives);
            return change(
                    before.mean(),
                    after.mean(),
                    n,
                    ComparisonBasis.PAIRED_BY_DRIVE,
                    Optional.of(possible(test.interval(Confidence.NINETY_FIVE))),
                    Optional.of(test.test().p()));
        } catch (InvalidInput e) { // a single drive, or all change alike
            return change(before.mean(), after.mean(), n, ComparisonBasis.NONE, Optional.empty(), Optional.empty());
        }
    }

    /** Returns what of an interval a difference can be: shares differ by no more than all. */
    private Interval possible(Interval difference) {
        return metric.kind().equals(Optional.of(MetricKind.PROPORTION))
                ? new Interval(
                        StrictMath.max(difference.low(), -metric.whole()),
                        StrictMath.min(difference.high(), metric.whole()),
                        difference.confidence(),
                        difference.method())
                : difference;
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
                first.value(),
                second.value(),
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
        Optional<SquareAndAdd> difference =
                one.flatMap(i -> other.map(o -> new SquareAndAdd(second.value(), o, first.value(), i)));
        Optional<Double> p = difference.flatMap(d -> d.p(Confidence.NINETY_FIVE));
        return change(
                first.value(),
                second.value(),
                n,
                p.isPresent() ? ComparisonBasis.INTERVALS : ComparisonBasis.NONE,
                difference.filter(any -> p.isPresent()).map(d -> d.interval(Confidence.NINETY_FIVE)),
                p);
    }

    private SegmentChange change(
            double first,
            double second,
            long n,
            ComparisonBasis basis,
            Optional<Interval> interval,
            Optional<Double> p) {
        return new SegmentChange(
                segment, first, second, n, Optional.empty(), basis, interval, p, Optional.empty(), Optional.empty());
    }
}
