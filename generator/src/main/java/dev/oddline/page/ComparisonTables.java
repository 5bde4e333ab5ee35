package dev.oddline.page;

import dev.oddline.coverage.comparison.PerformanceComparison;
import dev.oddline.coverage.comparison.SegmentChange;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.DifferenceRow;
import dev.oddline.picture.Interval;
import dev.oddline.record.RecordId;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.comparison.PairedTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An evaluation beside the one before it, or a run beside its baseline, segment by segment. */
final class ComparisonTables {
    private final Site site;
    private final Here here;

    ComparisonTables(Site site, Here here) {
        this.site = site;
        this.here = here;
    }

    /** Returns one table for each metric. */
    List<Table> of(RecordId id) {
        List<PerformanceComparison> comparisons = site.coverage().comparisons(id);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < comparisons.size(); i++) {
            tables.add(table("compared-" + (i + 1), comparisons.get(i)));
        }
        return tables;
    }

    private Table table(String anchor, PerformanceComparison of) {
        Words words = site.words();
        MetricText text = new MetricText(of.metric(), site);
        String other = of.first().get(0).value();
        String title = of.metric().id().value().isEmpty()
                ? words.say("comparison.title-of-all", other)
                : words.say("comparison.title", text.name(), other);
        if (!of.obstacles().isEmpty()) {
            return new Table(
                    anchor, title, words.say("comparison.not-comparable"), List.of(), List.of(), obstacles(of));
        }
        OddNames names = OddNames.of(of.taxonomy(), site);
        Optional<DifferenceRow> axis = axis(of);
        return new Table(
                anchor,
                title,
                summary(of),
                List.of(
                        new TableColumn(words.say("comparison.segment"), ColumnRole.KEY),
                        new TableColumn(words.say("comparison.before"), ColumnRole.NUMBER),
                        new TableColumn(words.say("comparison.after"), ColumnRole.NUMBER),
                        new TableColumn(words.say("comparison.picture"), ColumnRole.PICTURE),
                        new TableColumn(words.say("comparison.difference"), ColumnRole.NUMBER),
                        new TableColumn(words.say("comparison.n"), ColumnRole.ASIDE),
                        new TableColumn(words.say("comparison.verdict"), ColumnRole.TEXT)),
                of.changes().stream()
                        .map(change -> new TableRow("", cells(of, change, text, names, axis)))
                        .toList(),
                caption(of, text));
    }

    private static Optional<DifferenceRow> axis(PerformanceComparison of) {
        return of.changes().stream()
                .flatMap(change -> change.interval().stream())
                .map(i -> Math.max(Math.abs(i.low()), Math.abs(i.high())))
                .max(Double::compare)
                .filter(reach -> reach > 0)
                .map(DifferenceRow::new);
    }

    private List<Cell> cells(
            PerformanceComparison of,
            SegmentChange change,
            MetricText text,
            OddNames names,
            Optional<DifferenceRow> axis) {
        Optional<dev.oddline.statistics.Interval> interval = change.interval();
        return List.of(
                Cell.of(names.segment(change.segment(), of.attributes())),
                Cell.number(text.number(change.first(), interval), Double.toString(change.first())),
                Cell.number(text.number(change.second(), interval), Double.toString(change.second())),
                new Cell(
                        Phrase.NONE,
                        Double.toString(change.difference()),
                        axis.flatMap(row -> interval.map(i -> Markup.of(row.draw(drawn(i, change)))))
                                .orElse(Markup.NONE)),
                Cell.number(text.difference(change.difference(), interval), Double.toString(change.difference())),
                Cell.number(new ChangeWords(site.words()).sample(change), Long.toString(change.n())),
                new Cell(verdict(of, change, text), order(change), Markup.NONE));
    }

    private Phrase verdict(PerformanceComparison of, SegmentChange change, MetricText text) {
        ChangeWords words = new ChangeWords(site.words());
        Piece result = words.result(change, of.metric());
        return change.power()
                .filter(power -> !of.shown().contains(change))
                .flatMap(power -> words.foundFrom(power, text))
                .map(least -> Phrase.of(result, least))
                .orElseGet(() -> Phrase.of(result));
    }

    private static Interval drawn(dev.oddline.statistics.Interval interval, SegmentChange change) {
        double inside = Math.min(interval.high(), Math.max(interval.low(), change.difference()));
        return new Interval(interval.low(), inside, interval.high());
    }

    private static String order(SegmentChange change) {
        return change.adjustedP().map(p -> Double.toString(p)).orElse("");
    }

    private String summary(PerformanceComparison of) {
        if (of.metric().better().isEmpty()) {
            return site.words()
                    .say(
                            "comparison.summary-undirected",
                            Figures.count(of.shown().size()),
                            Figures.count(of.changes().size()));
        }
        return site.words()
                .say(
                        "comparison.summary",
                        Figures.count(of.shown().stream().filter(of::isBetter).count()),
                        Figures.count(of.shown().stream().filter(of::isWorse).count()),
                        Figures.count(of.changes().size()));
    }

    private Phrase obstacles(PerformanceComparison of) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(record(of.first().get(0)));
        of.obstacles()
                .forEach(reason -> pieces.add(Piece.plain((pieces.size() == 1 ? ": " : "; ")
                        + site.words()
                                .say("comparison."
                                        + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')))));
        pieces.add(Piece.plain("."));
        return new Phrase(pieces);
    }

    private Phrase caption(PerformanceComparison of, MetricText text) {
        Words words = site.words();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.plain(words.say("comparison.with") + " "));
        for (RecordId id : of.first()) {
            pieces.add(record(id));
            pieces.add(Piece.plain(", "));
        }
        pieces.set(pieces.size() - 1, Piece.plain(". "));
        site.coverage().predecessor(of.second().get(0), of.first().get(0)).ifPresent(before -> {
            pieces.addAll(new PredecessorWords(site).why(before, here).pieces());
            pieces.add(Piece.plain(" "));
        });
        pieces.add(Piece.plain(new ChangeWords(words).bases(of.changes()) + words.say("comparison.caption")));
        of.tooFewSeeds().forEach(power -> pieces.add(Piece.plain(" " + new ChangeWords(words).tooFew(power))));
        if (of.hasDetectable()) {
            pieces.add(Piece.plain(" " + words.say("comparison.found-from-caption")));
        }
        of.overSegments().ifPresent(test -> pieces.add(Piece.plain(" " + mean(test, text))));
        of.rankPOverSegments()
                .ifPresent(
                        p -> pieces.add(Piece.plain(" " + words.say("comparison.ranks", ChangeWords.probability(p)))));
        return new Phrase(pieces);
    }

    private String mean(PairedTest test, MetricText text) {
        return site.words()
                .say(
                        "comparison.mean",
                        text.difference(test.meanChange(), Optional.of(test.interval(Confidence.NINETY_FIVE))),
                        ChangeWords.probability(test.test().p()));
    }

    private Piece record(RecordId id) {
        return new Piece(
                id.value(), Tone.CODE, site.addresses().page(id).map(here::to).orElse(SafeUrl.NONE));
    }
}
