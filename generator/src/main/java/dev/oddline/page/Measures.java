package dev.oddline.page;

import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.coverage.comparison.SegmentChange;
import dev.oddline.coverage.evidence.KpiStanding;
import dev.oddline.page.view.Measure;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.State;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import dev.oddline.record.ModelInRole;
import dev.oddline.record.Purpose;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures that the settings name, of what drives and against the model before, and how well runs are pinned. */
final class Measures {
    private static final int MOST = 6;

    private final Site site;
    private final Here here;
    private final ValueText values;

    Measures(Site site, Here here) {
        this.site = site;
        this.here = here;
        this.values = new ValueText(site, here);
    }

    /** Returns at most six figures. */
    State of() {
        List<KpiStanding> shown =
                site.coverage().evidence().kpis().stream().limit(MOST - 1).toList();
        List<Measure> measures = new ArrayList<>();
        shown.forEach(standing -> measures.add(measure(standing)));
        pinned().ifPresent(measures::add);
        return new State(new OnTheRoad(site, here).all(), measures, shown.isEmpty() ? Phrase.NONE : caption(shown));
    }

    private Phrase caption(List<KpiStanding> shown) {
        List<PartChange> changes =
                shown.stream().flatMap(one -> one.change().stream()).toList();
        String compared = changes.isEmpty()
                ? ""
                : " " + site.words().say("measure.change-caption") + " "
                        + new ChangeWords(site.words()).basesOfParts(changes).strip();
        return Phrase.of(site.words().say("measure.caption") + compared);
    }

    private Measure measure(KpiStanding standing) {
        Words words = site.words();
        Optional<Metric> metric =
                standing.kpi().metric().value().flatMap(m -> site.catalog().find(m, Metric.class));
        String id = standing.kpi().metric().value().map(RecordId::value).orElse("");
        Optional<Evaluation> latest =
                standing.evaluation().flatMap(e -> site.catalog().find(e, Evaluation.class));
        Optional<MetricValue> value =
                latest.map(e -> e.results().metrics().orElse(Map.of()).get(id));
        Optional<StatedFigure> figure = value.map(v -> new StatedFigure(v, standing.figure(), words));
        Optional<BigDecimal> target = standing.kpi().target().value();
        String unit = metric.flatMap(m -> m.unit().value())
                .filter(u -> !u.equals("1"))
                .orElse("");
        SafeUrl url =
                latest.flatMap(e -> site.addresses().page(e.id())).map(here::to).orElse(SafeUrl.NONE);
        return new Measure(
                new Piece(new MetricNames(site).name(id), Tone.PLAIN, url),
                figure.map(StatedFigure::value).orElse(Figures.NO_VALUE),
                unit,
                figure.map(f -> f.interval().orElse(words.say("results.no-interval")))
                        .orElse(words.say("measure.no-evaluation")),
                figure.map(StatedFigure::n).orElse(""),
                latest.map(e -> subject(e, standing.drives())).orElse(Phrase.NONE),
                change(standing),
                target.map(t -> sign(metric) + Figures.plain(MetricNumber.of(t)))
                        .orElse(""),
                standing.outcome().map(new OutcomeWords(words)::of).orElse(Piece.plain("")));
    }

    /** Returns the models of an evaluation, its run where it names none, and its day. */
    private Phrase subject(Evaluation evaluation, boolean drives) {
        List<Piece> pieces = new ArrayList<>();
        evaluation.subject().models().stream()
                .map(ModelInRole::model)
                .flatMap(model -> model.value().stream())
                .findFirst()
                .or(() -> evaluation.subject().run().value())
                .ifPresent(id -> pieces.add(values.record(id)));
        evaluation.setup().evaluatedAt().value().ifPresent(at -> {
            pieces.add(Piece.plain(pieces.isEmpty() ? "" : ", "));
            pieces.add(Piece.of(Figures.day(at), Tone.TIME));
        });
        if (!drives && !site.catalog().entries(Kind.DEPLOYMENT).isEmpty()) {
            pieces.add(Piece.of(", " + site.words().say("measure.not-on-the-road"), Tone.WARN));
        }
        return new Phrase(pieces);
    }

    private Phrase change(KpiStanding standing) {
        if (standing.change().isEmpty()) {
            return standing.evaluation().isEmpty()
                    ? Phrase.NONE
                    : Phrase.of(Piece.of(site.words().say("measure.no-change"), Tone.MUTED));
        }
        PartChange part = standing.change().get();
        SegmentChange change = part.change().orElseThrow();
        return Phrase.of(
                Piece.plain(
                        new MetricText(part.metric(), site).difference(change.difference(), change.interval()) + " "),
                new ChangeWords(site.words()).result(change, part.metric()));
    }

    private static String sign(Optional<Metric> metric) {
        return metric.flatMap(m -> m.direction().value())
                .map(direction -> direction == Metric.Direction.HIGHER ? "≥ " : "≤ ")
                .orElse("");
    }

    private Optional<Measure> pinned() {
        List<Run> official = site.catalog()
                .records(Run.class)
                .filter(r ->
                        r.place().purpose() == Purpose.OFFICIAL && r.place().job() == Run.Job.TRAIN)
                .toList();
        if (official.isEmpty()) {
            return Optional.empty();
        }
        long stated = official.stream()
                .filter(run -> site.reproduction(run).notPinned().isEmpty())
                .count();
        Words words = site.words();
        boolean all = stated == official.size();
        return Optional.of(new Measure(
                new Piece(words.say("measure.pinned"), Tone.PLAIN, here.to(Addresses.list(Kind.RUN, 1))),
                Figures.count(stated),
                words.say("measure.of", Figures.count(official.size())),
                "",
                "",
                Phrase.NONE,
                Phrase.NONE,
                Figures.count(official.size()),
                Piece.of(words.say(all ? "measure.met" : "measure.missed"), all ? Tone.OK : Tone.ERR)));
    }
}
