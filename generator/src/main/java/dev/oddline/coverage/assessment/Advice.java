package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.Collect;
import dev.oddline.coverage.Collect.Settles;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.SegmentSlope;
import dev.oddline.record.Metric.MetricKind;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.interval.ProportionMethod;
import java.util.Optional;

/** Says what to collect for a segment, how much, and what that settles. */
final class Advice {
    private static final double Z = Shrinkage.NORMAL_HALF_WIDTH;

    /** A figure too near the requirement to be told from it with so many times the scenes is not chased further. */
    private static final long MOST_GROWTH = 10;

    private final Definition metric;

    Advice(Definition metric) {
        this.metric = metric;
    }

    Collect of(GapVerdict verdict, Observed observed, Optional<SegmentSlope> slope) {
        long training =
                missing(observed.wanted().trainingScenes(), observed.training().map(Amount::scenes));
        long evaluation = missing(observed.wanted().evaluationScenes(), observed.evaluatedScenes());
        return switch (verdict) {
            case COVERED -> Collect.NOTHING;
            case NO_DATA, NOT_EVALUATED ->
                collect(training, evaluation, Settles.FIRST_FIGURE, firstHalfWidth(observed));
            case DATA_SHORTAGE ->
                new Collect(training, 0, Settles.WANTED_VOLUME, gain(observed, slope), Optional.empty());
            case THIN_BUT_PASSING ->
                observed.training().isEmpty()
                        ? collect(0, 0, Settles.STATE_TRAINING_DATA, Optional.empty())
                        : collect(training, 0, Settles.PROVES_VOLUME, Optional.empty());
            case DATA_STILL_HELPS ->
                new Collect(
                        observed.training().map(Amount::scenes).orElse(0L),
                        0,
                        Settles.ONE_DOUBLING,
                        slope.flatMap(SegmentSlope::perDoubling),
                        slope.flatMap(SegmentSlope::interval));
            case MODELLING_PROBLEM ->
                new Collect(
                        0,
                        0,
                        Settles.LOOK_AT_MODEL,
                        slope.flatMap(SegmentSlope::perDoubling),
                        slope.flatMap(SegmentSlope::interval));
            case PERFORMANCE_GAP_CAUSE_UNKNOWN ->
                collect(
                        0,
                        0,
                        observed.training().isEmpty() ? Settles.STATE_TRAINING_DATA : Settles.EVALUATE_OLDER_VERSIONS,
                        Optional.empty());
            case INCONCLUSIVE_NEED_DATA ->
                hasInterval(observed)
                        ? collect(0, evaluation, Settles.NARROWS_INTERVAL, halfWidthAtWanted(observed))
                        : collect(0, evaluation, Settles.STATE_INTERVAL, Optional.empty());
            case INCONCLUSIVE -> hasInterval(observed) ? untilDecided(observed) : stateInterval();
        };
    }

    private static Collect stateInterval() {
        return collect(0, 0, Settles.STATE_INTERVAL, Optional.empty());
    }

    private static Collect collect(long training, long evaluation, Settles settles, Optional<Double> expected) {
        return new Collect(training, evaluation, settles, expected, Optional.empty());
    }

    private static long missing(Optional<Long> wanted, Optional<Long> there) {
        return there.map(scenes -> StrictMath.max(0, wanted.orElse(0L) - scenes))
                .orElse(0L);
    }

    private static boolean hasInterval(Observed observed) {
        return observed.measured()
                .figure()
                .filter(f -> f.interval().interval().isPresent())
                .isPresent();
    }

    /** Returns half the width of Wilson's interval at the required rate with the wanted scenes. */
    private Optional<Double> firstHalfWidth(Observed observed) {
        Optional<Long> scenes = observed.wanted().evaluationScenes().filter(n -> n > 0);
        Optional<Double> rate = observed.wanted()
                .requirement()
                .map(r -> r.value() / metric.whole())
                .filter(r -> r >= 0 && r <= 1);
        return metric.is(MetricKind.PROPORTION) && scenes.isPresent()
                ? rate.map(r -> halfWidth(r, scenes.get()))
                : Optional.empty();
    }

    private Optional<Double> halfWidthAtWanted(Observed observed) {
        RawFigure figure = observed.measured().figure().orElseThrow();
        Optional<Long> wanted = observed.wanted().evaluationScenes();
        if (wanted.isEmpty() || figure.n().isEmpty()) {
            return Optional.empty();
        }
        if (figure.independent().isPresent()) {
            return Optional.of(halfWidth(figure.independent().get().rate(), wanted.get()));
        }
        Optional<Long> scenes = observed.evaluatedScenes();
        return figure.interval()
                .interval()
                .flatMap(i -> scenes.map(n -> i.width() / 2 * StrictMath.sqrt((double) n / wanted.get())));
    }

    private double halfWidth(double rate, long scenes) {
        Proportion counts = new Proportion(StrictMath.round(rate * scenes), scenes);
        return ProportionMethod.WILSON.interval(counts, Confidence.NINETY_FIVE).width() / 2 * metric.whole();
    }

    /** The scenes with which the figure, if it stays what it is, is told from the requirement. */
    private Collect untilDecided(Observed observed) {
        RawFigure figure = observed.measured().figure().orElseThrow();
        Requirement requirement = observed.wanted().requirement().orElseThrow();
        Optional<Long> scenes = observed.evaluatedScenes();
        double distance = StrictMath.abs(figure.value() - requirement.value());
        double share = requirement.value() / metric.whole();
        if (distance == 0 || scenes.isEmpty()) {
            return collect(0, 0, Settles.NARROWS_INTERVAL, Optional.empty());
        }
        double variance = figure.independent().isPresent() && share > 0 && share < 1
                ? share * (1 - share) * metric.whole() * metric.whole()
                : StrictMath.pow(Shrinkage.standardError(figure), 2) * scenes.get();
        double needed = StrictMath.ceil(Z * Z * variance / (distance * distance));
        if (needed > (double) MOST_GROWTH * scenes.get()) {
            double halfWidth = Shrinkage.standardError(figure) * Z / StrictMath.sqrt(MOST_GROWTH);
            return collect(0, (MOST_GROWTH - 1) * scenes.get(), Settles.NARROWS_INTERVAL, Optional.of(halfWidth));
        }
        long more = StrictMath.max(0, (long) needed - scenes.get());
        return collect(0, more, Settles.NARROWS_INTERVAL, Optional.of(distance));
    }

    /** Returns the change of the metric that the slope promises for the wanted volume. */
    private static Optional<Double> gain(Observed observed, Optional<SegmentSlope> slope) {
        Optional<Long> wanted = observed.wanted().trainingScenes();
        long there = observed.training().map(Amount::scenes).orElse(0L);
        return there == 0
                ? Optional.empty()
                : slope.flatMap(SegmentSlope::perDoubling)
                        .flatMap(s -> wanted.map(w -> s * StrictMath.log((double) w / there) / StrictMath.log(2)));
    }

    /** Returns how far the true value is to be expected short of the requirement, in the metric's unit, 0 or more; empty without a figure. */
    Optional<Double> expectedShortfall(Observed observed) {
        Optional<RawFigure> figure = observed.measured().figure();
        Optional<Requirement> requirement = observed.wanted().requirement();
        if (figure.isEmpty() || requirement.isEmpty()) {
            return Optional.empty();
        }
        double shortfall =
                metric.shortfall(figure.get().value(), requirement.get().value());
        Optional<Interval> interval = figure.get().interval().interval();
        double error = Shrinkage.standardError(figure.get());
        if (interval.isEmpty() || error == 0) {
            return Optional.of(StrictMath.max(0, shortfall));
        }
        double z = shortfall / error;
        return Optional.of(StrictMath.max(
                0,
                shortfall * dev.oddline.statistics.distribution.Normal.cumulative(z)
                        + error * dev.oddline.statistics.distribution.Normal.density(z)));
    }
}
