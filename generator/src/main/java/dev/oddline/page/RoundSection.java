package dev.oddline.page;

import dev.oddline.coverage.Requirement.Better;
import dev.oddline.page.view.Curve;
import dev.oddline.page.view.FunnelStep;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Plots;
import dev.oddline.page.view.RoundView;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.curve.CurveDrawing;
import dev.oddline.picture.curve.CurveLine;
import dev.oddline.picture.curve.CurvePlot;
import dev.oddline.picture.curve.CurvePoint;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.RecordId;
import dev.oddline.selection.round.RoundStatistics;
import dev.oddline.selection.round.ScoreShift;
import dev.oddline.selection.round.effect.EfficiencyCurve;
import dev.oddline.selection.round.effect.Funnel;
import dev.oddline.selection.round.effect.RecordedRound;
import dev.oddline.selection.round.effect.RoundDefects;
import dev.oddline.selection.round.effect.VersionUse;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a sampling round's page shows in pictures. */
final class RoundSection {
    private static final int PLOTS = 4;

    private final Site site;
    private final Words words;
    private final Here here;

    RoundSection(Site site, Here here) {
        this.site = site;
        this.words = site.words();
        this.here = here;
    }

    RoundView of(RecordedRound round) {
        return new RoundView(
                defects(round),
                funnel(round.funnel()),
                new RoundFigures(site, here).choice(round),
                new RoundFigures(site, here).effect(round),
                efficiency(round.effect().curves()),
                round.statistics().figure().map(this::scores).orElse(Plots.NONE));
    }

    private Phrase defects(RecordedRound round) {
        List<String> said = new ArrayList<>();
        if (round.statistics().why().isPresent()) {
            said.add(FieldSections.capital(words.why(round.statistics())) + ".");
        }
        RoundDefects defects = round.defects();
        if (!defects.notInPool().isEmpty()) {
            said.add(words.say(
                    "round.defect-not-in-pool",
                    words.counted(defects.notInPool().size(), "scene"),
                    defects.notInPool().get(0)));
        }
        if (defects.selectedTwice() + defects.offeredTwice() > 0) {
            said.add(words.say("round.defect-twice", Figures.count(defects.selectedTwice() + defects.offeredTwice())));
        }
        if (defects.unnamed() > 0) {
            said.add(words.say("round.defect-unnamed", Figures.count(defects.unnamed())));
        }
        return said.isEmpty() ? Phrase.NONE : Phrase.of(Piece.of(String.join(" ", said), Tone.ERR));
    }

    private List<FunnelStep> funnel(Funnel funnel) {
        List<FunnelStep> steps = new ArrayList<>();
        steps.add(step("pool", funnel.pool(), Phrase.NONE));
        funnel.candidates()
                .ifPresent(left -> steps.add(step(
                        "candidates",
                        funnel.candidates(),
                        funnel.pool()
                                .map(pool -> Phrase.of(words.say("round.lost", Figures.count(pool - left))))
                                .orElse(Phrase.NONE))));
        steps.add(step("selected", funnel.selected(), Phrase.NONE));
        steps.add(step(
                "reviewed",
                funnel.review().figure().map(Funnel.Review::looked),
                funnel.review().figure().map(this::verdicts).orElseGet(() -> Phrase.of(words.why(funnel.review())))));
        steps.add(step(
                "labelled",
                funnel.labels().figure().map(Funnel.Labels::delivered),
                funnel.labels().figure().map(this::refusals).orElseGet(() -> Phrase.of(words.why(funnel.labels())))));
        if (funnel.versions().isEmpty()) {
            steps.add(step("in-dataset", Optional.empty(), Phrase.of(words.say("round.no-version"))));
        }
        for (VersionUse use : funnel.versions()) {
            steps.add(step("in-dataset", use.scenes(), version(funnel, use)));
            steps.add(new FunnelStep(
                    words.say("round.step-used"), words.counted(use.runs().size(), "run"), used(use)));
        }
        return steps;
    }

    private FunnelStep step(String name, Optional<Long> scenes, Phrase said) {
        return new FunnelStep(
                words.say("round.step-" + name), scenes.map(Figures::count).orElse(Figures.NO_VALUE), said);
    }

    private Phrase verdicts(Funnel.Review review) {
        List<String> parts = new ArrayList<>();
        review.verdicts().forEach((verdict, count) -> parts.add(Figures.count(count) + " " + words.choice(verdict)));
        if (review.withoutVerdict() > 0) {
            parts.add(words.say("round.without-verdict", Figures.count(review.withoutVerdict())));
        }
        return Phrase.of(String.join(", ", parts));
    }

    private Phrase refusals(Funnel.Labels labels) {
        List<String> parts = new ArrayList<>();
        if (labels.refused().orElse(0L) > 0) {
            String reasons = labels.reasons().entrySet().stream()
                    .filter(reason -> !reason.getKey().isEmpty())
                    .map(reason -> labels.reasons().size() == 1
                            ? reason.getKey()
                            : Figures.count(reason.getValue()) + " " + reason.getKey())
                    .collect(Collectors.joining(", "));
            parts.add(words.say("round.refused", Figures.count(labels.refused().orElseThrow()))
                    + (reasons.isEmpty() ? "" : ": " + reasons));
        }
        labels.waiting()
                .filter(waiting -> waiting > 0)
                .ifPresent(waiting -> parts.add(words.say("round.waiting", Figures.count(waiting))));
        return Phrase.of(String.join(", ", parts));
    }

    private Phrase version(Funnel funnel, VersionUse use) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(record(use.dataset()));
        Optional<Long> lost = funnel.labels()
                .figure()
                .flatMap(labels -> use.found().figure().map(found -> labels.delivered() - found))
                .filter(count -> count > 0);
        lost.ifPresent(count -> pieces.add(Piece.plain(", " + words.say("round.not-in-table", Figures.count(count)))));
        use.stated()
                .filter(stated -> use.found()
                        .figure()
                        .filter(found -> !found.equals(stated))
                        .isPresent())
                .ifPresent(stated ->
                        pieces.add(Piece.plain(", " + words.say("round.record-states", Figures.count(stated)))));
        if (!funnel.laterVersions().isEmpty()) {
            pieces.add(Piece.plain("; "
                    + words.say(
                            "round.later-versions",
                            Figures.count(funnel.laterVersions().size()))));
        }
        return new Phrase(pieces);
    }

    private Phrase used(VersionUse use) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.plain(words.counted(use.evaluations().size(), "evaluation")));
        for (RecordId decision : use.decisions()) {
            pieces.add(Piece.plain(", " + words.say("round.adopted-by") + " "));
            pieces.add(record(decision));
        }
        return new Phrase(pieces);
    }

    private Piece record(RecordId id) {
        return new Piece(
                id.value(), Tone.CODE, site.addresses().page(id).map(here::to).orElse(SafeUrl.NONE));
    }

    private Plots efficiency(List<EfficiencyCurve> curves) {
        List<EfficiencyCurve> drawn = curves.stream()
                .filter(curve -> curve.chosen().size() > 1 || curve.random().size() > 1)
                .sorted(Comparator.comparing(curve -> curve.saving().figure().isEmpty()))
                .toList();
        if (drawn.isEmpty()) {
            return Plots.NONE;
        }
        List<Piece> caption = new ArrayList<>();
        caption.add(Piece.plain(words.say("round.efficiency-caption")));
        TreeSet<String> unlike = drawn.stream()
                .flatMap(curve -> curve.chosen().stream())
                .filter(point -> !point.otherHyperparameters().isEmpty())
                .map(point -> words.say(
                        "round.not-alike", point.trainedOn().value(), String.join(", ", point.otherHyperparameters())))
                .collect(Collectors.toCollection(TreeSet::new));
        unlike.forEach(one -> caption.add(Piece.plain(" " + one)));
        return new Plots(
                "efficiency",
                words.say("round.efficiency"),
                words.say("round.efficiency-remark"),
                drawn.stream().limit(PLOTS).map(this::efficiency).toList(),
                drawn.stream().skip(PLOTS).map(this::efficiency).toList(),
                new Phrase(caption));
    }

    private Curve efficiency(EfficiencyCurve curve) {
        List<CurveLine> lines = new ArrayList<>();
        lines.add(new CurveLine(words.say("round.chosen"), false, points(curve.chosen())));
        if (!curve.random().isEmpty()) {
            lines.add(new CurveLine(words.say("round.random"), true, points(curve.random())));
        }
        String saving = curve.saving().figure().map(this::saving).orElseGet(() -> words.why(curve.saving()));
        String name = name(curve) + (curve.better() == Better.HIGHER ? " ↑" : " ↓") + ", "
                + curve.measure().on();
        return curve(name, lines, words.say("round.scenes-trained"), FieldSections.capital(saving) + ".");
    }

    private String name(EfficiencyCurve curve) {
        return site.catalog()
                .find(new RecordId(Kind.METRIC, curve.measure().metric()), Metric.class)
                .flatMap(metric -> metric.heading().title().value())
                .map(title -> title.in(words.language()))
                .orElse(curve.measure().metric());
    }

    private static List<CurvePoint> points(List<dev.oddline.selection.round.effect.CurvePoint> points) {
        return points.stream()
                .map(point -> new CurvePoint((double) point.scenes(), point.mean()))
                .toList();
    }

    private String saving(EfficiencyCurve.Saving saving) {
        return saving.reachesAt()
                .figure()
                .map(at -> words.say(
                        saving.randomScenes() >= at ? "round.saves" : "round.costs",
                        Figures.count(Math.round(at)) + " " + within(saving),
                        Figures.count(saving.randomScenes()),
                        Figures.count(Math.abs(Math.round(saving.randomScenes() - at)))))
                .orElseGet(() -> words.why(saving.reachesAt()));
    }

    private String within(EfficiencyCurve.Saving saving) {
        return saving.reachesWithin()
                .figure()
                .map(interval -> "[" + Figures.count(Math.round(interval.low())) + ",\u00a0"
                        + Figures.count(Math.round(interval.high())) + "]")
                .orElseGet(() -> "(" + words.why(saving.reachesWithin()) + ")");
    }

    private Plots scores(RoundStatistics round) {
        List<Curve> plots = round.scores().stream()
                .flatMap(score -> score.histogram().figure().stream()
                        .filter(bins -> bins.pool().size() > 1)
                        .map(bins -> score(score, bins)))
                .toList();
        return plots.isEmpty()
                ? Plots.NONE
                : new Plots(
                        "scores",
                        words.say("round.scores"),
                        words.say("round.scores-remark"),
                        plots,
                        List.of(),
                        Phrase.of(words.say("round.scores-caption")));
    }

    private Curve score(ScoreShift score, ScoreShift.Histogram bins) {
        List<CurveLine> lines = new ArrayList<>();
        if (score.selected().figure().isPresent()) {
            lines.add(new CurveLine(words.say("round.of-selected"), false, steps(bins, bins.selected())));
        }
        lines.add(new CurveLine(words.say("round.of-pool"), true, steps(bins, bins.pool())));
        String said = score.againstOthers()
                .figure()
                .map(distance -> words.say(
                        "round.score-distance",
                        number(distance.kolmogorovSmirnov()),
                        distance.p().figure().map(RoundFigures::probability).orElse(Figures.NO_VALUE),
                        number(distance.wasserstein()),
                        number(distance.cliffsDelta())))
                .orElseGet(() -> words.why(score.againstOthers()));
        String missing = score.missing() == 0
                ? ""
                : " " + words.say("round.without-score", words.counted(score.missing(), "scene"));
        return curve(score.name(), lines, words.say("round.score-axis"), said + missing);
    }

    /** A line that steps up and down at the borders of the bins; its height is the share of scenes in percent. */
    private static List<CurvePoint> steps(ScoreShift.Histogram bins, List<Long> counts) {
        double width = (bins.high() - bins.low()) / counts.size();
        double all = Math.max(1, counts.stream().mapToLong(Long::longValue).sum());
        List<CurvePoint> points = new ArrayList<>();
        points.add(new CurvePoint(bins.low(), 0));
        for (int i = 0; i < counts.size(); i++) {
            double share = 100 * counts.get(i) / all;
            points.add(new CurvePoint(bins.low() + i * width, share));
            points.add(new CurvePoint(bins.low() + (i + 1) * width, share));
        }
        points.add(new CurvePoint(bins.high(), 0));
        return points;
    }

    private static Curve curve(String title, List<CurveLine> lines, String axis, String caption) {
        CurveDrawing drawing = CurvePlot.draw(title, caption, lines);
        return new Curve(
                title,
                Markup.of(drawing.plot()),
                Markup.of(drawing.ends()),
                drawing.yTicks(),
                drawing.xTicks(),
                axis,
                caption);
    }

    private static String number(double value) {
        return Figures.plain(MetricNumber.of(BigDecimal.valueOf(value).round(new MathContext(3))));
    }
}
