package dev.oddline.page;

import dev.oddline.coverage.Requirement.Better;
import dev.oddline.coverage.comparison.PerformanceComparison;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.RecordId;
import dev.oddline.selection.round.Obstacle;
import dev.oddline.selection.round.effect.Gain;
import dev.oddline.selection.round.effect.RoundEffect;
import dev.oddline.selection.round.effect.SegmentGain;
import dev.oddline.selection.round.effect.SegmentGains;
import dev.oddline.statistics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a round's labels changed, against what was before and against its random arm. */
final class RoundGains {
    private static final double LEVEL = 0.05;

    private final Site site;
    private final Words words;
    private final RoundCells cells;

    RoundGains(Site site, Here here) {
        this.site = site;
        this.words = site.words();
        this.cells = new RoundCells(site, here);
    }

    /** Returns the gains by ODD segment, one table for each metric and what it is held against. */
    List<Table> bySegment(RoundEffect effect) {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < effect.bySegment().size(); i++) {
            tables.add(segments("segment-gains-" + (i + 1), effect.bySegment().get(i)));
        }
        return tables;
    }

    /** Returns the gains over all scenes. */
    Table overall(RoundEffect effect) {
        List<String> missing = new ArrayList<>();
        effect.control()
                .why()
                .ifPresent(why -> missing.add(words.say("round.against-random") + ": " + words.why(effect.control())));
        effect.before()
                .why()
                .ifPresent(why -> missing.add(words.say("round.against-before") + ": " + words.why(effect.before())));
        List<Piece> caption = new ArrayList<>();
        missing.forEach(one -> caption.add(Piece.plain(FieldSections.capital(one) + ". ")));
        if (!effect.gains().isEmpty()) {
            caption.add(Piece.plain(words.say("round.gains-caption")));
        }
        return new Table(
                "gains",
                words.say("round.gains"),
                "",
                effect.gains().isEmpty()
                        ? List.of()
                        : List.of(
                                cells.column("metric", ColumnRole.KEY),
                                cells.column("against", ColumnRole.TEXT),
                                cells.column("without", ColumnRole.NUMBER),
                                cells.column("with", ColumnRole.NUMBER),
                                cells.column("difference", ColumnRole.NUMBER),
                                cells.column("t-interval", ColumnRole.ASIDE),
                                cells.column("bootstrap", ColumnRole.ASIDE),
                                cells.column("per-thousand", ColumnRole.TEXT)),
                RoundCells.rows(effect.gains(), this::gain),
                new Phrase(caption));
    }

    private List<Cell> gain(Gain gain) {
        Tone tone = switch (gain.outcome()) {
            case BETTER -> Tone.OK;
            case WORSE -> Tone.ERR;
            case NOT_SHOWN, NO_TEST -> Tone.PLAIN;
        };
        String t = gain.intervals()
                .t()
                .figure()
                .map(RoundGains::interval)
                .orElseGet(() -> words.say(
                        gain.intervals()
                                        .t()
                                        .why()
                                        .filter(Obstacle.ONE_SEED::equals)
                                        .isPresent()
                                ? "round.one-seed"
                                : "round.no-interval"));
        String bootstrap =
                gain.intervals().bootstrap().figure().map(RoundGains::interval).orElse("");
        Optional<Double> each = gain.against() == Gain.Against.BEFORE ? gain.perLabel() : Optional.empty();
        return List.of(
                new Cell(
                        words.phrase(
                                "round.metric-on",
                                Piece.plain(
                                        name(gain.measure().metric()) + (gain.better() == Better.HIGHER ? " ↑" : " ↓")),
                                cells.record(gain.measure().on())),
                        gain.measure().metric(),
                        Markup.NONE),
                Cell.of(words.say(
                        gain.against() == Gain.Against.CONTROL ? "round.random-arm" : "round.labelled-before")),
                arm(gain.first()),
                arm(gain.second()),
                new Cell(
                        Phrase.of(Piece.of(signed(gain.difference()), tone)),
                        Double.toString(gain.difference()),
                        Markup.NONE),
                Cell.of(t),
                Cell.of(bootstrap),
                each.map(one -> perLabel(
                                1000 * one, one, gain.intervalPerLabel().map(i -> i.times(1000))))
                        .orElseGet(() -> Cell.of("")));
    }

    private Cell arm(Gain.Arm arm) {
        double mean = arm.mean();
        return Cell.number(rounded(mean, 4) + " (" + Figures.count(arm.values().size()) + ")", Double.toString(mean));
    }

    private String name(String metric) {
        return site.catalog()
                .find(new RecordId(Kind.METRIC, metric), Metric.class)
                .flatMap(m -> m.heading().title().value())
                .map(title -> title.in(words.language()))
                .orElse(metric);
    }

    private static String rounded(double value, int digits) {
        return Figures.plain(MetricNumber.of(BigDecimal.valueOf(value).round(new MathContext(digits))));
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + rounded(value, 3);
    }

    private static String interval(Interval interval) {
        return "[" + signed(interval.low()) + ",\u00a0" + signed(interval.high()) + "]";
    }

    /** Returns a change for each label, with its interval in the next line where the column is narrow. */
    private static Cell perLabel(double shown, double exact, Optional<Interval> interval) {
        List<Piece> pieces = new ArrayList<>(List.of(Piece.plain(signed(shown))));
        interval.ifPresent(one -> pieces.add(Piece.of(" " + interval(one), Tone.MUTED)));
        return new Cell(new Phrase(pieces), Double.toString(exact), Markup.NONE);
    }

    private Table segments(String anchor, SegmentGains gains) {
        OddNames names = OddNames.of(gains.comparison().taxonomy(), site);
        return new Table(
                anchor,
                words.say(
                        "round.segment-gains",
                        name(gains.comparison().metric().id().value()),
                        words.say(
                                gains.against() == Gain.Against.CONTROL
                                        ? "round.against-random"
                                        : "round.against-before")),
                "",
                List.of(
                        cells.column("segment", ColumnRole.KEY),
                        cells.column("without", ColumnRole.NUMBER),
                        cells.column("with", ColumnRole.NUMBER),
                        cells.column("difference", ColumnRole.NUMBER),
                        cells.column("interval", ColumnRole.ASIDE),
                        cells.column("labels-here", ColumnRole.NUMBER),
                        cells.column("per-label", ColumnRole.TEXT),
                        cells.column("result", ColumnRole.TEXT)),
                RoundCells.rows(gains.segments(), gain -> segment(gain, gains, names)),
                caption(gains.comparison()));
    }

    private Phrase caption(PerformanceComparison of) {
        List<Piece> pieces = new ArrayList<>(List.of(Piece.plain(words.say("round.segment-gains-caption"))));
        of.tooFewSeeds().forEach(power -> pieces.add(Piece.plain(" " + new ChangeWords(words).tooFew(power))));
        return new Phrase(pieces);
    }

    private List<Cell> segment(SegmentGain gain, SegmentGains of, OddNames names) {
        double difference = gain.change().difference();
        return List.of(
                Cell.of(names.segment(gain.change().segment(), of.comparison().attributes())),
                Cell.number(
                        rounded(gain.change().first(), 3),
                        Double.toString(gain.change().first())),
                Cell.number(
                        rounded(gain.change().second(), 3),
                        Double.toString(gain.change().second())),
                Cell.number(signed(difference), Double.toString(difference)),
                Cell.of(gain.change().interval().map(RoundGains::interval).orElse("")),
                RoundCells.count(gain.delivered()),
                gain.perLabel()
                        .map(one -> perLabel(one, one, gain.intervalPerLabel()))
                        .orElseGet(() -> Cell.of(Figures.NO_VALUE)),
                new Cell(Phrase.of(verdict(gain, of)), "", Markup.NONE));
    }

    private Piece verdict(SegmentGain gain, SegmentGains of) {
        if (gain.change().adjustedP().isEmpty()) {
            return Piece.of(words.say("comparison.no-test"), Tone.MUTED);
        }
        double p = gain.change().adjustedP().get();
        if (p >= LEVEL) {
            return Piece.of(words.say("results.no-difference") + ", p\u00a0" + RoundFigures.probability(p), Tone.MUTED);
        }
        return new ChangeWords(words).result(gain.change(), of.comparison().metric());
    }
}
