package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Requirement;
import dev.oddline.record.Metric.MetricKind;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.interval.WilsonSampleSize;
import dev.oddline.statistics.interval.ZeroFailures;
import java.util.Optional;

/** How many scenes an evaluation needs to tell as much as is asked for. */
final class SampleSizes {
    private final Definition metric;

    SampleSizes(Definition metric) {
        this.metric = metric;
    }

    /**
     * Returns how many scenes make the 95 % interval no wider than asked for. Of a figure whose interval is not made from
     * counts: its scenes times the square of how many times too wide it is. Else of a proportion: Wilson's at the
     * required value.
     *
     * @param width of the whole interval, in the metric's unit, above 0
     * @return empty where neither is known
     */
    Optional<Long> forWidth(double width, Optional<Requirement> requirement, Optional<RawFigure> figure) {
        Optional<Long> measured = figure.filter(f -> f.independent().isEmpty()).flatMap(f -> byItsSpread(f, width));
        return measured.isPresent() ? measured : atRequirement(width, requirement);
    }

    private static Optional<Long> byItsSpread(RawFigure figure, double width) {
        return figure.interval()
                .interval()
                .map(interval -> interval.width() / width)
                .flatMap(times -> figure.scenes().map(n -> (long) StrictMath.ceil(n * times * times * (1 - 1e-13))));
    }

    private Optional<Long> atRequirement(double width, Optional<Requirement> requirement) {
        double share = width / metric.whole();
        if (!metric.is(MetricKind.PROPORTION)) {
            return Optional.empty();
        }
        return share >= 1
                ? Optional.of(1L)
                : requirement
                        .map(r -> r.value() / metric.whole())
                        .filter(rate -> rate >= 0 && rate <= 1)
                        .map(rate -> WilsonSampleSize.trialsNeeded(rate, share, Confidence.NINETY_FIVE));
    }

    /**
     * Returns how many scenes without a failure exclude a failure rate with 95 % confidence, one-sided.
     *
     * @param rate above 0, below 1
     * @return empty unless the metric is a proportion
     */
    Optional<Long> withoutFailure(double rate) {
        return metric.is(MetricKind.PROPORTION)
                ? Optional.of(ZeroFailures.trialsNeeded(rate, Confidence.NINETY_FIVE))
                : Optional.empty();
    }
}
