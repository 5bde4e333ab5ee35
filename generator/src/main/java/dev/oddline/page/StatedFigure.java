package dev.oddline.page;

import dev.oddline.coverage.SegmentFigure;
import dev.oddline.picture.Interval;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a record states of one metric, in its printed form: as many decimals as its interval has digits that mean something. The
 * interval is the one that coverage computes, where it computes one; else the one that the record states.
 */
final class StatedFigure {
    private final MetricValue metric;
    private final Optional<Bounds> bounds;
    private final Words words;

    private record Bounds(BigDecimal low, BigDecimal high) {
        private int decimals() {
            return Figures.decimals(low, high);
        }
    }

    /** Returns a figure of a record that coverage does not look at. */
    StatedFigure(MetricValue metric, Words words) {
        this(metric, Optional.empty(), words);
    }

    /** Returns a figure of an evaluation with what coverage makes of it; empty where it makes nothing of it. */
    StatedFigure(MetricValue metric, Optional<SegmentFigure> computed, Words words) {
        this.metric = metric;
        this.bounds = (computed.isPresent()
                        ? computed.get()
                                .interval()
                                .interval()
                                .map(i -> new Bounds(BigDecimal.valueOf(i.low()), BigDecimal.valueOf(i.high())))
                        : stated())
                .filter(this::holds);
        this.words = words;
    }

    private Optional<Bounds> stated() {
        return metric.low().value().flatMap(low -> metric.high().value().map(high -> new Bounds(low, high)));
    }

    private boolean holds(Bounds of) {
        return exact().filter(value -> of.low().compareTo(value) <= 0 && value.compareTo(of.high()) <= 0)
                .isPresent();
    }

    /** Returns the exact value; empty where none is stated or it is no finite number. */
    Optional<BigDecimal> exact() {
        return metric.value().value().flatMap(MetricNumber::finite);
    }

    /** Returns how many decimals mean something; empty without an interval. */
    Optional<Integer> decimals() {
        return bounds.map(Bounds::decimals);
    }

    /** Returns the value, NaN or a dash. */
    String value() {
        return bounds.map(of -> Figures.fixed(exact().orElseThrow(), of.decimals()))
                .or(() -> metric.value().value().map(Figures::plain))
                .orElse(Figures.NO_VALUE);
    }

    /** Returns {@code [low, high]}; empty where the record states no interval and none can be computed. */
    Optional<String> interval() {
        return bounds.map(of -> printed(of, of.decimals()));
    }

    /** Returns the interval that the record states, where what is printed of it is not what is printed of the one computed. */
    Optional<String> statedOtherwise() {
        return bounds.flatMap(of -> stated().map(own -> printed(own, of.decimals()))
                .filter(text -> !text.equals(printed(of, of.decimals()))));
    }

    private static String printed(Bounds of, int decimals) {
        return Figures.interval(of.low(), of.high(), decimals);
    }

    /** Returns value and interval as they are drawn; empty without an interval. */
    Optional<Interval> drawn() {
        return bounds.map(of -> new Interval(
                of.low().doubleValue(),
                exact().orElseThrow().doubleValue(),
                of.high().doubleValue()));
    }

    /** Returns whether the whole interval lies above that of another figure; never without both intervals. */
    boolean isAbove(StatedFigure other) {
        return bounds.isPresent()
                && other.bounds
                        .filter(theirs -> bounds.get().low().compareTo(theirs.high()) > 0)
                        .isPresent();
    }

    /** Returns how many of what were counted, such as {@code 800 scenes}, or that the record does not say. */
    String n() {
        return metric.n()
                .value()
                .map(n -> words.sample(n, metric.unitCounted().value()))
                .orElse(words.say("results.no-n"));
    }

    /** Returns interval and n, or what of them is not stated. */
    String besides() {
        if (bounds.isEmpty() && !metric.n().isGiven()) {
            return words.say("results.neither");
        }
        return interval().orElse(words.say("results.no-interval")) + " " + n();
    }

    /** Returns the same as it goes on behind the value in a sentence. */
    String following() {
        String said = besides();
        return (bounds.isPresent() ? " " : ", ") + said;
    }
}
