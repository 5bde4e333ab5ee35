package dev.oddline.page;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.LoopPath;
import dev.oddline.coverage.evidence.Effect;
import dev.oddline.coverage.evidence.LoopEvidence;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.ListView;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Paging;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the list of all loops, also of those that no record names: how far each is, and what it changed. */
final class LoopPages {
    private final Site site;
    private final FrameBuilder frames;

    LoopPages(Site site, FrameBuilder frames) {
        this.site = site;
        this.frames = frames;
    }

    /** Returns the page: open loops, then closed ones, then records that start no loop. */
    ListView page(Here here) {
        Words words = site.words();
        List<TableRow> rows = new ArrayList<>();
        site.loops().stream()
                .sorted(Comparator.comparing(LoopPath::isClosed))
                .forEach(loop -> rows.add(row(loop, here)));
        site.catalog().entries(Kind.LOOP).stream()
                .filter(entry -> site.loop(entry.id()).isEmpty())
                .forEach(entry -> rows.add(row(entry, here)));
        long closed = site.loops().stream().filter(LoopPath::isClosed).count();
        return new ListView(
                frames.frame(here, Addresses.list(Kind.LOOP, 1), words.kinds(Kind.LOOP), List.of(), ""),
                words.kinds(Kind.LOOP),
                Phrase.of(words.say("home.loops", Figures.count(site.loops().size() - closed), Figures.count(closed))),
                new Table(
                        "records",
                        words.kinds(Kind.LOOP),
                        "",
                        List.of(
                                new TableColumn(words.say("list.record"), ColumnRole.KEY),
                                new TableColumn(words.say("loops.way"), ColumnRole.PICTURE),
                                new TableColumn(words.say("loops.step"), ColumnRole.TEXT),
                                new TableColumn(words.say("loops.findings"), ColumnRole.NUMBER),
                                new TableColumn(words.say("loops.effect"), ColumnRole.TEXT)),
                        rows,
                        Phrase.of(words.say("loops.caption"))),
                Paging.NONE,
                words.phrase(
                        "list.empty",
                        Piece.plain(words.kind(Kind.LOOP)),
                        Piece.of("oddline new " + Kind.LOOP.word(), Tone.CODE)));
    }

    private TableRow row(LoopPath loop, Here here) {
        RecordId id = loop.name().orElse(loop.findings().get(0));
        LoopSteps steps = new LoopSteps(site, here);
        return new TableRow(
                "",
                List.of(
                        named(id, here),
                        new Cell(
                                Phrase.NONE,
                                Integer.toString(loop.reached()),
                                steps.line(loop).circles()),
                        new Cell(steps.line(loop).said(), Integer.toString(loop.reached()), Markup.NONE),
                        Cell.number(
                                Figures.count(loop.findings().size()),
                                Integer.toString(loop.findings().size())),
                        new Cell(effect(loop), "", Markup.NONE)));
    }

    private TableRow row(CatalogEntry entry, Here here) {
        String why = site.words().say(entry.decoded().isEmpty() ? "list.unreadable" : "loops.no-finding");
        return new TableRow(
                "",
                List.of(
                        Cell.of(Piece.code(
                                entry.id().value(), here.to(site.addresses().page(entry)))),
                        Cell.of(""),
                        Cell.of(Piece.of(why, Tone.WARN)),
                        Cell.of(""),
                        Cell.of("")));
    }

    private Cell named(RecordId id, Here here) {
        Piece link = new ValueText(site, here).record(id);
        String title = site.title(id);
        return title.equals(id.value())
                ? Cell.of(link)
                : new Cell(Phrase.of(link, Piece.of(" " + title, Tone.MUTED)), id.value(), Markup.NONE);
    }

    /** Returns how many figures are shown to be worse and better, and which cases were lost. */
    private Phrase effect(LoopPath loop) {
        Optional<LoopEvidence> evidence = site.coverage().evidence().of(loop);
        List<Effect> effects = evidence.map(LoopEvidence::effects).orElse(List.of());
        if (effects.isEmpty()) {
            return Phrase.of(Piece.of(site.words().say("loops.no-effect"), Tone.MUTED));
        }
        int worse = effects.stream().mapToInt(e -> e.worse().size()).sum();
        int better = effects.stream().mapToInt(e -> e.better().size()).sum();
        int lost = Effect.casesOf(effects).lost().size();
        int all = effects.stream().mapToInt(e -> e.changes().size()).sum();
        return Phrase.of(
                Piece.of(site.words().say("loops.worse", Figures.count(worse)), worse > 0 ? Tone.ERR : Tone.MUTED),
                Piece.plain(", "),
                Piece.of(site.words().say("loops.better", Figures.count(better)), better > 0 ? Tone.OK : Tone.MUTED),
                Piece.plain(" " + site.words().say("loops.of", Figures.count(all)) + ", "),
                Piece.of(
                        site.words().say("loops.lost", site.words().counted(lost, "case")),
                        lost > 0 ? Tone.ERR : Tone.MUTED));
    }
}
