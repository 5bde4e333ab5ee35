package dev.oddline.coverage.assessment;

import dev.oddline.coverage.CoverageSummary;
import dev.oddline.coverage.Exposure;
import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.Grade;
import dev.oddline.coverage.IntervalBasis;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.SimpsonGuard;
import dev.oddline.coverage.Standing;
import dev.oddline.coverage.WeightedMean;
import dev.oddline.record.Metric.MetricKind;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Puts the segments of an assessment together. */
final class Summaries {
    private final Definition metric;

    Summaries(Definition metric) {
        this.metric = metric;
    }

    CoverageSummary of(List<SegmentAssessment> segments, Optional<SimpsonGuard> simpson) {
        Map<GapVerdict, Integer> verdicts = new EnumMap<>(GapVerdict.class);
        segments.forEach(s -> s.verdict().ifPresent(v -> verdicts.merge(v, 1, Integer::sum)));
        return new CoverageSummary(
                grade(verdicts),
                verdicts,
                count(segments, Standing.NotInOdd.class),
                count(segments, Standing.NotMeasurable.class),
                count(segments, Standing.UnknownValues.class),
                mean(segments),
                simpson);
    }

    private static int count(List<SegmentAssessment> segments, Class<? extends Standing> standing) {
        return (int)
                segments.stream().filter(s -> standing.isInstance(s.standing())).count();
    }

    static Grade grade(Map<GapVerdict, Integer> verdicts) {
        return verdicts.keySet().stream()
                .map(Summaries::grade)
                .min(Comparator.naturalOrder())
                .orElse(Grade.NOT_JUDGED);
    }

    private static Grade grade(GapVerdict verdict) {
        return switch (verdict) {
            case NO_DATA, DATA_SHORTAGE, MODELLING_PROBLEM, DATA_STILL_HELPS, PERFORMANCE_GAP_CAUSE_UNKNOWN ->
                Grade.GAPS;
            case NOT_EVALUATED, INCONCLUSIVE, INCONCLUSIVE_NEED_DATA -> Grade.UNPROVEN;
            case THIN_BUT_PASSING -> Grade.THIN;
            case COVERED -> Grade.COVERED;
        };
    }

    private Optional<WeightedMean> mean(List<SegmentAssessment> segments) {
        List<SegmentAssessment> weighted = segments.stream()
                .filter(s -> s.verdict().isPresent() && s.figure().isPresent() && weight(s) > 0)
                .toList();
        if (weighted.isEmpty()) {
            return Optional.empty();
        }
        double total = 0;
        for (SegmentAssessment segment : weighted) {
            total += weight(segment);
        }
        double value = 0;
        double variance = 0;
        double n = 0;
        double sum = 0;
        boolean hasErrors = true;
        boolean hasN = true;
        for (SegmentAssessment segment : weighted) {
            SegmentFigure figure = segment.figure().orElseThrow();
            double share = weight(segment) / total;
            value += share * figure.value();
            OptionalDouble own = variance(figure);
            hasErrors &= own.isPresent();
            variance += share * share * own.orElse(0);
            hasN &= figure.n().isPresent();
            n += figure.n().orElse(0L);
            sum += figure.value() * figure.n().orElse(0L);
        }
        return Optional.of(new WeightedMean(
                value,
                hasErrors ? Optional.of(interval(value, variance)) : Optional.empty(),
                hasN && n > 0 ? Optional.of(sum / n) : Optional.empty(),
                StrictMath.min(1, total),
                weighted.size(),
                worst(weighted).segment()));
    }

    private static double weight(SegmentAssessment segment) {
        return segment.wanted().exposure().map(Exposure::share).orElse(0.0);
    }

    /**
     * That of counts where the figure's interval is made from them: half a success and half a failure more keep a segment
     * without failures from counting as certain. Else what the interval stands for; none without one.
     */
    private OptionalDouble variance(SegmentFigure figure) {
        boolean counted =
                figure.interval() instanceof FigureInterval.Known known && known.basis() == IntervalBasis.WILSON;
        if (counted && figure.n().filter(n -> n > 0).isPresent()) {
            double n = figure.n().orElseThrow();
            double rate = (figure.value() / metric.whole() * n + 0.5) / (n + 1);
            return OptionalDouble.of(rate * (1 - rate) / n * metric.whole() * metric.whole());
        }
        Optional<Interval> interval = figure.interval().interval();
        return interval.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(StrictMath.pow(interval.get().width() / 2 / Shrinkage.NORMAL_HALF_WIDTH, 2));
    }

    private Interval interval(double value, double variance) {
        double reach = Shrinkage.NORMAL_HALF_WIDTH * StrictMath.sqrt(variance);
        boolean bounded = metric.is(MetricKind.PROPORTION);
        return new Interval(
                bounded ? StrictMath.max(0, value - reach) : value - reach,
                bounded ? StrictMath.min(metric.whole(), value + reach) : value + reach,
                Confidence.NINETY_FIVE,
                IntervalMethod.WALD);
    }

    private SegmentAssessment worst(List<SegmentAssessment> segments) {
        return segments.stream()
                .min(Comparator.comparingDouble(
                        s -> -metric.shortfall(s.figure().orElseThrow().value(), 0)))
                .orElseThrow();
    }
}
