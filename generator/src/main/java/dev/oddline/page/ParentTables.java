package dev.oddline.page;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.comparison.DatasetDifference;
import dev.oddline.coverage.comparison.DatasetDifference.SegmentShift;
import dev.oddline.coverage.comparison.DatasetDifference.SharedScenes;
import dev.oddline.coverage.comparison.ParentDifference;
import dev.oddline.odd.OddSegment;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.record.RecordId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A dataset version beside those it was made from, value by value. */
final class ParentTables {
    private static final double LEVEL = 0.05;

    private final Site site;
    private final Here here;

    ParentTables(Site site, Here here) {
        this.site = site;
        this.here = here;
    }

    /** Returns one table for each parent. */
    List<Table> of(RecordId dataset) {
        List<ParentDifference> differences = site.coverage().differences().stream()
                .filter(d -> d.dataset().equals(dataset))
                .toList();
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < differences.size(); i++) {
            tables.add(table("beside-" + (i + 1), differences.get(i)));
        }
        return tables;
    }

    private Table table(String anchor, ParentDifference of) {
        String title = site.words().say("parent.title", of.parent().value());
        return of.difference()
                .map(difference -> table(anchor, title, difference))
                .orElseGet(() -> new Table(
                        anchor,
                        title,
                        site.words().say("comparison.not-comparable"),
                        List.of(),
                        List.of(),
                        Phrase.of(site.words()
                                .say("parent.not-comparable", of.parent().value()))));
    }

    private Table table(String anchor, String title, DatasetDifference of) {
        Words words = site.words();
        OddNames names = OddNames.of(of.taxonomy(), site);
        long shown = of.segments().stream().filter(ParentTables::isShown).count();
        return new Table(
                anchor,
                title,
                words.say(
                        "parent.summary",
                        Figures.count(shown),
                        Figures.count(of.segments().size())),
                List.of(
                        new TableColumn(words.say("parent.value"), ColumnRole.KEY),
                        new TableColumn(words.say("parent.before"), ColumnRole.NUMBER),
                        new TableColumn(words.say("parent.share"), ColumnRole.ASIDE),
                        new TableColumn(words.say("parent.after"), ColumnRole.NUMBER),
                        new TableColumn(words.say("parent.share"), ColumnRole.ASIDE),
                        new TableColumn(words.say("parent.difference"), ColumnRole.NUMBER),
                        new TableColumn(words.say("comparison.verdict"), ColumnRole.TEXT)),
                of.segments().stream()
                        .map(shift -> new TableRow("", cells(shift, names)))
                        .toList(),
                caption(of));
    }

    private List<Cell> cells(SegmentShift shift, OddNames names) {
        return List.of(
                Cell.of(name(shift, names)),
                scenes(shift.first()),
                share(shift.firstShare()),
                scenes(shift.second()),
                share(shift.secondShare()),
                Cell.number(points(shift.difference()), Double.toString(shift.difference())),
                Cell.of(verdict(shift)));
    }

    private static String name(SegmentShift shift, OddNames names) {
        Map<String, String> values = shift.segment().valueOf();
        List<String> attributes = List.copyOf(values.keySet());
        String said = names.segment(shift.segment(), attributes);
        return values.containsValue(OddSegment.UNKNOWN) ? said : names.axes(attributes) + ": " + said;
    }

    private static Cell scenes(Amount amount) {
        return Cell.number(Figures.count(amount.scenes()), Long.toString(amount.scenes()));
    }

    private static Cell share(double share) {
        return Cell.number(Figures.fixed(BigDecimal.valueOf(100 * share), 1) + "\u00a0%", Double.toString(share));
    }

    private static String points(double difference) {
        String said = Figures.fixed(BigDecimal.valueOf(Math.abs(100 * difference)), 1);
        return (said.equals("0.0") ? "" : difference > 0 ? "+" : "−") + said;
    }

    private static boolean isShown(SegmentShift shift) {
        return shift.adjustedP().filter(p -> p < LEVEL).isPresent();
    }

    private Piece verdict(SegmentShift shift) {
        Words words = site.words();
        if (shift.adjustedP().isEmpty()) {
            return Piece.of(words.say("comparison.no-test"), Tone.MUTED);
        }
        double p = shift.adjustedP().get();
        String said = ", p " + (p < 0.001 ? "<\u00a00.001" : Figures.fixed(BigDecimal.valueOf(p), 3));
        return isShown(shift)
                ? Piece.of(words.say(shift.difference() > 0 ? "parent.more" : "parent.less") + said, Tone.STRONG)
                : Piece.of(words.say("results.no-difference") + said, Tone.MUTED);
    }

    private Phrase caption(DatasetDifference of) {
        Words words = site.words();
        RecordId parent = of.first().dataset();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.plain(words.say("comparison.with") + " "));
        pieces.add(new Piece(
                parent.value(),
                Tone.CODE,
                site.addresses().page(parent).map(here::to).orElse(SafeUrl.NONE)));
        pieces.add(Piece.plain(". "
                + of.shared().map(this::shared).orElse(words.say("parent.not-named"))
                + " "
                + words.say("parent.test-"
                        + of.test().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                + " "
                + words.say("parent.caption", of.taxonomy().id())));
        return new Phrase(pieces);
    }

    private String shared(SharedScenes shared) {
        return site.words()
                .say(
                        "parent.shared",
                        site.words().counted(shared.both(), "scene"),
                        Figures.count(shared.onlyFirst()),
                        Figures.count(shared.onlySecond()));
    }
}
