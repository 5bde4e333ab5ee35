package dev.oddline.page;

import dev.oddline.catalog.BaselineRun;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Result;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Evaluation;
import dev.oddline.record.MetricValue;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a run was and how good it is, in a few sentences. */
final class RunLead {
    private final Site site;
    private final ValueText values;

    RunLead(Site site, Here here) {
        this.site = site;
        this.values = new ValueText(site, here);
    }

    /** Returns on what it was trained, how long that took, its first metric, and how it did against its baseline. */
    List<Phrase> of(Run run) {
        Clauses clauses = new Clauses(site.words());
        Optional<Duration> took = run.outcome()
                .startedAt()
                .value()
                .flatMap(start -> run.outcome()
                        .finishedAt()
                        .value()
                        .filter(end -> !start.dayOnly() && !end.dayOnly())
                        .map(end -> Duration.between(start.instant(), end.instant())));
        String status = run.outcome().status().name().toLowerCase(Locale.ROOT);
        Optional<RecordId> dataset = run.inputs().dataset().value();
        if (dataset.isPresent()) {
            clauses.say("lead.run-" + status + "-on", values.record(dataset.get()));
        } else {
            clauses.say("lead.run-" + status);
        }
        took.filter(t -> !t.isNegative())
                .ifPresent(t -> clauses.say("lead.took", Piece.of(Figures.duration(t), Tone.STRONG)));
        firstMetric(run.metrics().orElse(Map.of())).ifPresent(clauses::add);
        against(run).ifPresent(clauses::add);
        return clauses.list();
    }

    private Optional<Phrase> against(Run run) {
        Map<String, MetricValue> mine = run.metrics().orElse(Map.of());
        Optional<Run> baseline = BaselineRun.of(site.catalog(), run);
        Map<String, MetricValue> theirs =
                baseline.map(b -> b.metrics().orElse(Map.of())).orElse(Map.of());
        List<Piece> verdicts = new ResultsSection(site)
                .of(mine, theirs, Phrase.NONE).rows().stream()
                        .map(Result::verdict)
                        .filter(verdict -> !verdict.text().isEmpty())
                        .toList();
        return verdicts.isEmpty()
                ? Optional.empty()
                : baseline.map(b -> site.words()
                        .phrase(
                                "lead.run-against",
                                values.record(b.id()),
                                counted(verdicts, Tone.OK),
                                counted(verdicts, Tone.ERR),
                                Piece.plain(Figures.count(verdicts.size()))));
    }

    private static Piece counted(List<Piece> verdicts, Tone tone) {
        long count = verdicts.stream().filter(v -> v.tone() == tone).count();
        return Piece.of(Figures.count(count), tone == Tone.ERR && count > 0 ? Tone.ERR : Tone.STRONG);
    }

    /** Returns the first metric that a record states. */
    Optional<Phrase> firstMetric(Map<String, MetricValue> metrics) {
        return firstMetric(metrics, (metric, value) -> new StatedFigure(value, site.words()));
    }

    /** Returns the first metric that an evaluation states. */
    Optional<Phrase> firstMetric(Evaluation evaluation) {
        return firstMetric(
                evaluation.results().metrics().orElse(Map.of()),
                (metric, value) -> new ResultsSection(site).evaluated(evaluation.id(), metric, value));
    }

    private Optional<Phrase> firstMetric(
            Map<String, MetricValue> metrics, BiFunction<String, MetricValue, StatedFigure> figures) {
        return metrics.entrySet().stream().findFirst().map(first -> {
            StatedFigure figure = figures.apply(first.getKey(), first.getValue());
            String name = new MetricNames(site).name(first.getKey());
            return figure.interval()
                    .map(interval -> site.words()
                            .phrase(
                                    "lead.metric",
                                    Piece.plain(name),
                                    Piece.of(figure.value(), Tone.STRONG),
                                    Piece.of(interval, Tone.MUTED)))
                    .orElseGet(() -> site.words()
                            .phrase("lead.metric-alone", Piece.plain(name), Piece.of(figure.value(), Tone.STRONG)));
        });
    }
}
