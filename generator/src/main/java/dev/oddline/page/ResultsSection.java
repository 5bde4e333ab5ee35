package dev.oddline.page;

import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Result;
import dev.oddline.page.view.Results;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.IntervalRow;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricValue;
import dev.oddline.record.RecordId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Metrics with their intervals, beside those of a baseline. */
final class ResultsSection {
    private final Site site;

    ResultsSection(Site site) {
        this.site = site;
    }

    /**
     * Returns the section of a run.
     *
     * @param baseline metrics to compare with; empty for no comparison
     * @param remark names the baseline
     */
    Results of(Map<String, MetricValue> metrics, Map<String, MetricValue> baseline, Phrase remark) {
        boolean compared = !baseline.isEmpty();
        return of(
                metrics,
                baseline,
                (metric, value) -> new StatedFigure(value, site.words()),
                remark,
                compared ? "results.caption-compared" : "results.caption");
    }

    /** Returns the section of an evaluation, whose intervals are those that coverage computes. */
    Results of(Evaluation evaluation, Phrase remark) {
        return of(
                evaluation.results().metrics().orElse(Map.of()),
                Map.of(),
                (metric, value) -> evaluated(evaluation.id(), metric, value),
                remark,
                "results.caption-computed");
    }

    /** Returns what an evaluation states of a metric, with the interval that coverage computes. */
    StatedFigure evaluated(RecordId evaluation, String metric, MetricValue value) {
        return new StatedFigure(
                value, site.coverage().evidence().figure(evaluation, new RecordId(Kind.METRIC, metric)), site.words());
    }

    private Results of(
            Map<String, MetricValue> metrics,
            Map<String, MetricValue> baseline,
            BiFunction<String, MetricValue, StatedFigure> figures,
            Phrase remark,
            String caption) {
        if (metrics.isEmpty()) {
            return Results.NONE;
        }
        List<Result> rows = new ArrayList<>(metrics.size());
        boolean intervals = !baseline.isEmpty();
        for (Map.Entry<String, MetricValue> metric : metrics.entrySet()) {
            StatedFigure figure = figures.apply(metric.getKey(), metric.getValue());
            intervals = intervals || figure.interval().isPresent();
            rows.add(row(
                    metric.getKey(),
                    figure,
                    Optional.ofNullable(baseline.get(metric.getKey()))
                            .map(other -> new StatedFigure(other, site.words()))));
        }
        return new Results(
                !baseline.isEmpty(),
                remark,
                rows,
                Phrase.of(site.words().say(intervals ? caption : "results.caption-none")));
    }

    private Result row(String name, StatedFigure figure, Optional<StatedFigure> other) {
        Words words = site.words();
        Optional<Metric> definition = site.catalog().find(new RecordId(Kind.METRIC, name), Metric.class);
        Optional<Metric.Direction> direction =
                definition.flatMap(d -> d.direction().value());
        String unit = definition.flatMap(d -> d.unit().value()).orElse("");
        return new Result(
                definition
                        .flatMap(d -> d.heading().title().value())
                        .map(t -> t.in(words.language()))
                        .orElse(name),
                direction.map(d -> d == Metric.Direction.HIGHER ? "↑" : "↓").orElse(""),
                figure.value(),
                unit.equals("1") ? "" : unit,
                figure.interval().orElse(words.say("results.no-interval")),
                figure.statedOtherwise()
                        .map(own -> words.say("results.record-states", own))
                        .orElse(""),
                figure.n(),
                figure.drawn()
                        .map(mine -> Markup.of(IntervalRow.draw(mine, other.flatMap(StatedFigure::drawn))))
                        .orElse(Markup.NONE),
                other.flatMap(o -> difference(figure, o)).orElse(""),
                other.map(o -> verdict(figure, o, direction)).orElse(Piece.plain("")));
    }

    private static Optional<String> difference(StatedFigure figure, StatedFigure other) {
        Optional<BigDecimal> mine = figure.exact();
        Optional<BigDecimal> theirs = other.exact();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        int decimals = figure.decimals()
                .orElseGet(() ->
                        Math.min(6, Math.max(mine.get().scale(), theirs.get().scale())));
        return Optional.of(Figures.signed(mine.get().subtract(theirs.get()), Math.max(0, decimals)));
    }

    private Piece verdict(StatedFigure mine, StatedFigure theirs, Optional<Metric.Direction> direction) {
        if (mine.interval().isEmpty() || theirs.interval().isEmpty()) {
            return Piece.of(site.words().say("results.no-interval"), Tone.MUTED);
        }
        boolean above = mine.isAbove(theirs);
        if (!above && !theirs.isAbove(mine)) {
            return Piece.of(site.words().say("results.no-difference"), Tone.MUTED);
        }
        if (direction.isEmpty()) {
            return Piece.of(site.words().say(above ? "results.higher" : "results.lower"), Tone.MUTED);
        }
        boolean better = above == (direction.get() == Metric.Direction.HIGHER);
        return Piece.of(site.words().say(better ? "results.better" : "results.worse"), better ? Tone.OK : Tone.ERR);
    }
}
