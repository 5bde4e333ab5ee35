package dev.oddline.page;

import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Result;
import dev.oddline.page.view.Results;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.Interval;
import dev.oddline.picture.IntervalRow;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import dev.oddline.record.RecordId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Metrics with their intervals, beside those of a baseline. */
final class ResultsSection {
    private final Site site;

    ResultsSection(Site site) {
        this.site = site;
    }

    /**
     * Returns the section.
     *
     * @param baseline metrics to compare with; empty for no comparison
     * @param remark names the baseline
     */
    Results of(Map<String, MetricValue> metrics, Map<String, MetricValue> baseline, Phrase remark) {
        if (metrics.isEmpty()) {
            return Results.NONE;
        }
        boolean compared = !baseline.isEmpty();
        List<Result> rows = new ArrayList<>(metrics.size());
        boolean intervals = false;
        for (Map.Entry<String, MetricValue> metric : metrics.entrySet()) {
            Optional<Bounds> bounds = Bounds.of(metric.getValue());
            intervals = intervals || bounds.isPresent();
            rows.add(row(
                    metric.getKey(), metric.getValue(), bounds, Optional.ofNullable(baseline.get(metric.getKey()))));
        }
        Phrase caption = Phrase.of(site.words()
                .say(compared ? "results.caption-compared" : intervals ? "results.caption" : "results.caption-none"));
        return new Results(compared, remark, rows, caption);
    }

    /**
     * A value with its interval.
     *
     * @param decimals as many as mean something
     */
    private record Bounds(BigDecimal low, BigDecimal value, BigDecimal high, int decimals) {

        /** Returns the interval of a value that lies within it. */
        static Optional<Bounds> of(MetricValue metric) {
            Optional<BigDecimal> value = metric.value().value().flatMap(MetricNumber::finite);
            Optional<BigDecimal> low = metric.low().value();
            Optional<BigDecimal> high = metric.high().value();
            return value.isPresent()
                            && low.isPresent()
                            && high.isPresent()
                            && low.get().compareTo(value.get()) <= 0
                            && value.get().compareTo(high.get()) <= 0
                    ? Optional.of(
                            new Bounds(low.get(), value.get(), high.get(), Figures.decimals(low.get(), high.get())))
                    : Optional.empty();
        }

        Interval drawn() {
            return new Interval(low.doubleValue(), value.doubleValue(), high.doubleValue());
        }
    }

    private Result row(String name, MetricValue metric, Optional<Bounds> bounds, Optional<MetricValue> other) {
        Words words = site.words();
        Optional<Metric> definition = site.catalog().find(new RecordId(Kind.METRIC, name), Metric.class);
        Optional<Metric.Direction> direction =
                definition.flatMap(d -> d.direction().value());
        Optional<Bounds> otherBounds = other.flatMap(Bounds::of);
        String unit = definition.flatMap(d -> d.unit().value()).orElse("");
        return new Result(
                definition
                        .flatMap(d -> d.heading().title().value())
                        .map(t -> t.in(words.language()))
                        .orElse(name),
                direction.map(d -> d == Metric.Direction.HIGHER ? "↑" : "↓").orElse(""),
                value(metric, bounds),
                unit.equals("1") ? "" : unit,
                bounds.map(b -> Figures.interval(b.low(), b.high(), b.decimals()))
                        .orElse(words.say("results.no-interval")),
                n(metric),
                bounds.map(b -> Markup.of(IntervalRow.draw(b.drawn(), otherBounds.map(Bounds::drawn))))
                        .orElse(Markup.NONE),
                other.flatMap(o -> difference(metric, bounds, o)).orElse(""),
                other.isPresent() ? verdict(bounds, otherBounds, direction) : Piece.plain(""));
    }

    private String value(MetricValue metric, Optional<Bounds> bounds) {
        return bounds.map(b -> Figures.fixed(b.value(), b.decimals()))
                .or(() -> metric.value().value().map(Figures::plain))
                .orElse(Figures.NO_VALUE);
    }

    private String n(MetricValue metric) {
        return metric.n()
                .value()
                .map(n -> site.words().sample(n, metric.unitCounted().value()))
                .orElse(site.words().say("results.no-n"));
    }

    private static Optional<String> difference(MetricValue metric, Optional<Bounds> bounds, MetricValue other) {
        Optional<BigDecimal> mine = metric.value().value().flatMap(MetricNumber::finite);
        Optional<BigDecimal> theirs = other.value().value().flatMap(MetricNumber::finite);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        int decimals = bounds.map(Bounds::decimals)
                .orElseGet(() ->
                        Math.min(6, Math.max(mine.get().scale(), theirs.get().scale())));
        return Optional.of(Figures.signed(mine.get().subtract(theirs.get()), Math.max(0, decimals)));
    }

    private Piece verdict(Optional<Bounds> mine, Optional<Bounds> theirs, Optional<Metric.Direction> direction) {
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Piece.of(site.words().say("results.no-interval"), Tone.MUTED);
        }
        boolean above = mine.get().low().compareTo(theirs.get().high()) > 0;
        boolean below = mine.get().high().compareTo(theirs.get().low()) < 0;
        if (!above && !below) {
            return Piece.of(site.words().say("results.no-difference"), Tone.MUTED);
        }
        if (direction.isEmpty()) {
            return Piece.of(site.words().say(above ? "results.higher" : "results.lower"), Tone.MUTED);
        }
        boolean better = above == (direction.get() == Metric.Direction.HIGHER);
        return Piece.of(site.words().say(better ? "results.better" : "results.worse"), better ? Tone.OK : Tone.ERR);
    }
}
