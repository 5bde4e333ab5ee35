package dev.oddline.coverage.assessment;

import dev.oddline.coverage.CountedUnits;
import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.FigureInterval.NotStated;
import dev.oddline.coverage.FigureInterval.Reason;
import dev.oddline.coverage.IntervalBasis;
import dev.oddline.coverage.Rounding;
import dev.oddline.record.Metric.MetricKind;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.interval.ProportionMethod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Decides by the kind of a metric how the interval of a figure is obtained. */
final class FigureIntervals {
    private final Definition metric;

    FigureIntervals(Definition metric) {
        this.metric = metric;
    }

    static boolean countsScenes(Optional<String> unit) {
        return unit.filter(CountedUnits::areScenes).isPresent();
    }

    /** Returns the counts that a row states of a proportion of independent units. */
    Optional<Proportion> counts(MeasuredRow row) {
        boolean counted = metric.is(MetricKind.PROPORTION)
                && row.unitCounted().filter(CountedUnits::areIndependent).isPresent();
        return counted ? row.counts(metric.whole()) : Optional.empty();
    }

    /**
     * Returns Wilson's interval of counts. If it is known of each scene that was counted whether it passes, n is divided by
     * the design effect of the drives where that makes the interval wider.
     *
     * @param values of scenes, perhaps those that were counted
     */
    FigureInterval ofCounts(Proportion counts, List<PerSceneValues.Value> values) {
        FigureInterval.Known byItself = new FigureInterval.Known(
                ProportionMethod.WILSON.interval(counts, Confidence.NINETY_FIVE).times(metric.whole()),
                IntervalBasis.WILSON);
        return passing(values).equals(Optional.of(counts))
                ? wider(byItself, DependentUnits.ofScenes(values, metric.whole()))
                : byItself;
    }

    /** Returns how many scenes passed, if every scene of a proportion did so entirely or not at all. */
    Optional<Proportion> passing(List<PerSceneValues.Value> values) {
        boolean whole = values.stream().allMatch(v -> v.value() == 0 || v.value() == metric.whole());
        long successes =
                values.stream().filter(v -> v.value() == metric.whole()).count();
        return metric.is(MetricKind.PROPORTION) && whole && !values.isEmpty()
                ? Optional.of(new Proportion(successes, values.size()))
                : Optional.empty();
    }

    private static FigureInterval wider(FigureInterval one, Optional<FigureInterval> other) {
        return other.filter(o -> width(o) > width(one)).orElse(one);
    }

    /** Returns whether an interval as somebody wrote it is a computed one, both ends rounded to as many decimals. */
    private static boolean isRounded(Interval written, FigureInterval computed) {
        BigDecimal low = BigDecimal.valueOf(written.low());
        BigDecimal high = BigDecimal.valueOf(written.high());
        int decimals = StrictMath.max(low.scale(), high.scale());
        return computed.interval()
                .filter(exact -> Rounding.isRounded(low.setScale(decimals), exact.low())
                        && Rounding.isRounded(high.setScale(decimals), exact.high()))
                .isPresent();
    }

    private static double width(FigureInterval interval) {
        return interval.interval().map(Interval::width).orElse(0.0);
    }

    /**
     * Returns the interval of a row: of counts that of {@link #ofCounts}, or the one it states if that is wider by more than it was
     * rounded; else by drawing drives from
     * the values of the same scenes, if their mean is what the row says; else the one it states; else Wilson's with n
     * divided by the design effect.
     */
    FigureInterval ofRow(MeasuredRow row, List<PerSceneValues.Value> values) {
        Optional<Proportion> counts = counts(row);
        if (counts.isPresent()) {
            FigureInterval computed = ofCounts(counts.get(), values);
            return wider(
                    computed,
                    row.stated()
                            .filter(stated -> !isRounded(stated, computed))
                            .map(stated -> new FigureInterval.Known(stated, IntervalBasis.STATED)));
        }
        Optional<FigureInterval> resampled = values.isEmpty() || !isMeanOf(row, values)
                ? Optional.empty()
                : Optional.of(DriveResampling.interval(values));
        if (resampled.filter(i -> i.interval().isPresent()).isPresent()) {
            return resampled.get();
        }
        if (row.stated().isPresent()) {
            return new FigureInterval.Known(row.stated().get(), IntervalBasis.STATED);
        }
        Optional<FigureInterval> divided = metric.is(MetricKind.PROPORTION)
                ? DependentUnits.interval(row, values, metric.whole())
                : Optional.empty();
        if (divided.isPresent()) {
            return divided.get();
        }
        return resampled.orElseGet(() -> new NotStated(whyNone(row)));
    }

    private Reason whyNone(MeasuredRow row) {
        if (metric.kind().isEmpty()) {
            return Reason.KIND_NOT_STATED;
        }
        if (!metric.is(MetricKind.PROPORTION)) {
            return Reason.NEITHER_STATED_NOR_PER_SCENE;
        }
        if (row.n().isEmpty()) {
            return Reason.N_NOT_STATED;
        }
        if (row.unitCounted().isEmpty()) {
            return Reason.UNIT_NOT_STATED;
        }
        return CountedUnits.areIndependent(row.unitCounted().get())
                ? Reason.VALUE_DOES_NOT_FIT_N
                : Reason.UNITS_NOT_INDEPENDENT;
    }

    private static boolean isMeanOf(MeasuredRow row, List<PerSceneValues.Value> values) {
        double mean = Sample.of(
                        "values",
                        values.stream().mapToDouble(PerSceneValues.Value::value).toArray())
                .mean();
        return row.value()
                .number()
                .filter(stated -> StrictMath.abs(mean - stated.doubleValue())
                        <= stated.ulp().doubleValue() * 0.51)
                .isPresent();
    }
}
