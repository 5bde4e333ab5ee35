package dev.oddline.page;

import dev.oddline.catalog.Link;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Experiment;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricValue;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The runs of an experiment side by side: on what data, how good, whether they can be made again; the best first. */
final class ExperimentRuns {
    private static final int MOST_ROWS = 100;
    private static final int MOST_METRICS = 2;

    private final Site site;
    private final Here here;
    private final ValueText values;

    ExperimentRuns(Site site, Here here) {
        this.site = site;
        this.here = here;
        this.values = new ValueText(site, here);
    }

    /** The runs that can be ranked, and by what. */
    private record Ranked(List<Run> runs, List<String> metrics) {}

    private Ranked ranked(Experiment experiment) {
        List<Run> runs = site.catalog().linksTo(experiment.id()).stream()
                .map(Link::from)
                .filter(id -> id.kind() == Kind.RUN)
                .distinct()
                .flatMap(id -> site.catalog().find(id, Run.class).stream())
                .filter(run -> run.place().job() == Run.Job.TRAIN)
                .toList();
        List<String> metrics = commonest(runs);
        return new Ranked(
                metrics.isEmpty()
                        ? runs
                        : runs.stream().sorted(bestFirst(metrics.get(0))).toList(),
                metrics);
    }

    /** Returns the metrics that most runs state, in the order in which the runs state them. */
    private static List<String> commonest(List<Run> runs) {
        Map<String, Integer> stated = new LinkedHashMap<>();
        for (Run run : runs) {
            run.metrics().orElse(Map.of()).keySet().forEach(key -> stated.merge(key, 1, Integer::sum));
        }
        int most = stated.isEmpty() ? 0 : Collections.max(stated.values());
        return stated.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() > most)
                .limit(MOST_METRICS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Comparator<Run> bestFirst(String metric) {
        boolean lower = new MetricNames(site)
                .definition(metric)
                .flatMap(d -> d.direction().value())
                .filter(d -> d == Metric.Direction.LOWER)
                .isPresent();
        Comparator<BigDecimal> best = lower ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparing((Run run) -> exact(run, metric).isEmpty())
                .thenComparing(run -> exact(run, metric).orElse(BigDecimal.ZERO), best)
                .thenComparing(Run::id);
    }

    private Optional<BigDecimal> exact(Run run, String metric) {
        return figure(run, metric).flatMap(StatedFigure::exact);
    }

    private Optional<StatedFigure> figure(Run run, String metric) {
        return Optional.ofNullable(
                        run.metrics().orElse(Map.<String, MetricValue>of()).get(metric))
                .map(value -> new StatedFigure(value, site.words()));
    }

    /** Returns which run is the best by the first metric, on what data, and what the baseline has; nothing without a figure. */
    Optional<Phrase> best(Experiment experiment) {
        Ranked ranked = ranked(experiment);
        List<Run> finished = ranked.metrics().isEmpty()
                ? List.of()
                : ranked.runs().stream()
                        .filter(run -> run.outcome().status() == Run.Status.FINISHED)
                        .filter(run -> exact(run, ranked.metrics().get(0)).isPresent())
                        .toList();
        if (finished.isEmpty()) {
            return Optional.empty();
        }
        String metric = ranked.metrics().get(0);
        Run best = finished.get(0);
        StatedFigure figure = figure(best, metric).orElseThrow();
        List<Piece> pieces = new ArrayList<>(site.words()
                .phrase(
                        "runs.best",
                        Piece.plain(site.words().counted(finished.size(), "finished-run")),
                        Piece.plain(new MetricNames(site).name(metric)),
                        values.record(best.id()),
                        Piece.of(figure.value(), Tone.STRONG),
                        Piece.of(figure.following(), Tone.MUTED))
                .pieces());
        best.inputs().dataset().value().ifPresent(dataset -> {
            pieces.add(Piece.plain(" "));
            pieces.addAll(site.words()
                    .phrase("runs.best-on", values.record(dataset), Piece.plain(purpose(best)))
                    .pieces());
        });
        experiment
                .question()
                .baseline()
                .value()
                .filter(id -> !id.equals(best.id()))
                .flatMap(id -> site.catalog().find(id, Run.class))
                .ifPresent(baseline -> figure(baseline, metric).ifPresent(other -> {
                    pieces.add(Piece.plain(" "));
                    pieces.addAll(site.words()
                            .phrase(
                                    "runs.baseline",
                                    values.record(baseline.id()),
                                    Piece.plain(other.value()),
                                    Piece.of(other.following(), Tone.MUTED))
                            .pieces());
                }));
        return Optional.of(new Phrase(pieces));
    }

    private String purpose(Run run) {
        return site.words().choice(run.place().purpose().name().toLowerCase(Locale.ROOT));
    }

    /** Returns the table; empty where no training run names the experiment. */
    Optional<Table> of(Experiment experiment) {
        Ranked ranked = ranked(experiment);
        if (ranked.runs().isEmpty()) {
            return Optional.empty();
        }
        Words words = site.words();
        List<TableColumn> columns = new ArrayList<>(List.of(
                new TableColumn(words.kind(Kind.RUN), ColumnRole.KEY),
                new TableColumn(words.say("runs.trained-on"), ColumnRole.TEXT),
                new TableColumn(words.field("variant"), ColumnRole.TEXT),
                new TableColumn(words.say("runs.state"), ColumnRole.TEXT)));
        MetricNames names = new MetricNames(site);
        for (String metric : ranked.metrics()) {
            columns.add(new TableColumn(names.heading(metric), ColumnRole.NUMBER));
            columns.add(new TableColumn(words.say("runs.interval"), ColumnRole.ASIDE));
        }
        columns.add(new TableColumn(words.say("list.grade"), ColumnRole.TEXT));
        Optional<RecordId> baseline = experiment.question().baseline().value();
        List<TableRow> rows = ranked.runs().stream()
                .limit(MOST_ROWS)
                .map(run -> row(run, ranked.metrics(), baseline))
                .toList();
        return Optional.of(new Table(
                "runs",
                words.kinds(Kind.RUN),
                words.counted(ranked.runs().size(), "run"),
                columns,
                rows,
                caption(experiment, ranked)));
    }

    private Phrase caption(Experiment experiment, Ranked ranked) {
        Words words = site.words();
        List<Piece> pieces = new ArrayList<>();
        if (!ranked.metrics().isEmpty()) {
            pieces.add(Piece.plain(words.say(
                    "runs.caption", new MetricNames(site).name(ranked.metrics().get(0)))));
        }
        int more = ranked.runs().size() - MOST_ROWS;
        if (more > 0) {
            pieces.add(Piece.plain(" "));
            pieces.addAll(words.phrase(
                            "runs.more",
                            Piece.plain(words.counted(more, "run")),
                            Piece.link(
                                    words.say("runs.list"),
                                    ListPages.filtered(Kind.RUN, experiment.id().value(), here)))
                    .pieces());
        }
        return new Phrase(pieces);
    }

    private TableRow row(Run run, List<String> metrics, Optional<RecordId> baseline) {
        Words words = site.words();
        List<Piece> key = new ArrayList<>(List.of(values.record(run.id())));
        String title = site.title(run.id());
        if (!title.equals(run.id().value())) {
            key.add(Piece.of(" " + title, Tone.MUTED));
        }
        if (baseline.equals(Optional.of(run.id()))) {
            key.add(Piece.of(" " + words.say("runs.is-baseline"), Tone.STRONG));
        }
        String state = words.choice(run.outcome().status().name().toLowerCase(Locale.ROOT)) + ", " + purpose(run);
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell(new Phrase(key), run.id().value(), Markup.NONE),
                run.inputs().dataset().value().map(values::record).map(Cell::of).orElseGet(() -> Cell.of("")),
                Cell.of(run.place().variant().value().orElse("")),
                Cell.of(state)));
        for (String metric : metrics) {
            Optional<StatedFigure> figure = figure(run, metric);
            cells.add(figure.map(f -> Cell.number(
                            f.value(), f.exact().map(BigDecimal::toPlainString).orElse("")))
                    .orElseGet(() -> Cell.of("")));
            cells.add(figure.map(f -> Cell.of(f.besides())).orElseGet(() -> Cell.of("")));
        }
        cells.add(ReproducibilitySection.cell(site.reproduction(run).grade()));
        return new TableRow("", cells);
    }
}
