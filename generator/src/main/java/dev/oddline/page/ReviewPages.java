package dev.oddline.page;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.page.view.MenuEntry;
import dev.oddline.page.view.Paging;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.ReviewView;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.ReviewVerdict;
import dev.oddline.record.Scenario;
import dev.oddline.selection.review.NotChosen;
import dev.oddline.selection.review.SceneSheet;
import dev.oddline.selection.review.SheetColumn;
import dev.oddline.selection.review.UnreadSheetTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Makes the pages on which people judge the scenes of a round or the members of a cluster. */
final class ReviewPages {
    private static final int ROWS = 1000;

    private final Site site;
    private final FrameBuilder frames;

    ReviewPages(Site site, FrameBuilder frames) {
        this.site = site;
        this.frames = frames;
    }

    Map<String, Function<Here, ReviewView>> pages() {
        Map<String, Function<Here, ReviewView>> pages = new LinkedHashMap<>();
        for (SceneSheet sheet : site.sheets()) {
            CatalogEntry entry = entry(sheet);
            for (int i = 1; i <= count(sheet); i++) {
                int number = i;
                pages.put(site.addresses().review(entry, number), here -> page(sheet, entry, number, here));
            }
        }
        return pages;
    }

    /** Returns what the scripts of the pages work with, by the names under which it is registered. */
    Map<String, Function<Here, JsonNode>> scripts() {
        Map<String, Function<Here, JsonNode>> scripts = new LinkedHashMap<>();
        for (SceneSheet sheet : site.sheets()) {
            CatalogEntry entry = entry(sheet);
            scripts.put(
                    Addresses.script(site.addresses().review(entry, 1)),
                    top -> new ReviewScript(site, sheet, entry).of(top));
        }
        return scripts;
    }

    private CatalogEntry entry(SceneSheet sheet) {
        return site.catalog()
                .at(sheet.record())
                .orElseThrow(() -> new IllegalStateException("no such record: " + sheet.record()));
    }

    private static int count(SceneSheet sheet) {
        return Math.max(1, (sheet.scenes().size() + ROWS - 1) / ROWS);
    }

    private ReviewView page(SceneSheet sheet, CatalogEntry entry, int number, Here here) {
        Words words = site.words();
        SheetTables tables = new SheetTables(site, here, sheet);
        int from = (number - 1) * ROWS;
        int to = Math.min(sheet.scenes().size(), from + ROWS);
        String title = words.say("review.title", sheet.subject().value());
        String record = site.addresses().page(entry);
        Kind kind = entry.kind();
        List<Piece> parents = List.of(
                new Piece(words.kinds(kind), Tone.PLAIN, here.to(Addresses.list(kind, 1))),
                new Piece(sheet.subject().value(), Tone.PLAIN, here.to(record)));
        String name = Addresses.script(site.addresses().review(entry, 1));
        return new ReviewView(
                frames.frame(
                        here,
                        Addresses.list(kind, 1),
                        number == 1 ? title : words.say("review.title-page", title, Figures.count(number)),
                        parents,
                        ""),
                FieldSections.capital(words.kind(kind)),
                title,
                lead(sheet, here),
                about(sheet, here),
                sheet.unread().stream().map(this::unread).toList(),
                number == 1 && !sheet.scenes().isEmpty() ? name : "",
                tables.table(
                        "scenes",
                        words.say(kind == Kind.CLUSTER ? "review.members" : "review.chosen"),
                        "",
                        sheet.scenes().subList(from, to)),
                paging(sheet, entry, number, from, to, here),
                notChosen(sheet, tables));
    }

    private Phrase lead(SceneSheet sheet, Here here) {
        Words words = site.words();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of(words.counted(sheet.scenes().size(), "scene"), Tone.STRONG));
        pieces.add(Piece.plain(". "));
        if (sheet.subject().kind() == Kind.CLUSTER) {
            List<Scenario> naming = site.catalog()
                    .records(Scenario.class)
                    .filter(s -> s.raisedBy().clusters().contains(sheet.subject()))
                    .toList();
            if (naming.isEmpty()) {
                pieces.add(Piece.plain(words.say("review.not-named")));
            }
            naming.forEach(scenario -> pieces.addAll(
                    words.phrase("review.named", record(scenario.id(), here)).pieces()));
            return new Phrase(pieces);
        }
        Map<String, Integer> verdicts = new TreeMap<>();
        sheet.column(ReviewVerdict.COLUMN, SheetColumn.Source.REVIEW)
                .ifPresent(at -> sheet.scenes().stream()
                        .map(row -> row.get(at))
                        .filter(verdict -> !verdict.isEmpty())
                        .forEach(verdict -> verdicts.merge(verdict, 1, Integer::sum)));
        if (verdicts.isEmpty()) {
            pieces.add(Piece.plain(words.say("review.none")));
        } else {
            List<String> counts = new ArrayList<>();
            verdicts.forEach((verdict, n) -> counts.add(Figures.count(n) + " " + words.choice(verdict)));
            pieces.add(Piece.plain(words.say("review.recorded", String.join(", ", counts))));
        }
        return new Phrase(pieces);
    }

    private Piece record(RecordId id, Here here) {
        return Piece.code(id.value(), site.addresses().page(id).map(here::to).orElse(SafeUrl.NONE));
    }

    private Phrase about(SceneSheet sheet, Here here) {
        return site.words().phrase("review.about", record(sheet.subject(), here));
    }

    private Phrase unread(UnreadSheetTable table) {
        Piece path = Piece.of(table.table().value(), Tone.CODE);
        return table.reason().isEmpty()
                ? site.words().phrase("review.missing-table", path)
                : site.words().phrase("review.unread-table", path, Piece.plain(table.reason()));
    }

    private Paging paging(SceneSheet sheet, CatalogEntry entry, int number, int from, int to, Here here) {
        int pages = count(sheet);
        if (pages == 1) {
            return Paging.NONE;
        }
        List<MenuEntry> entries = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            entries.add(new MenuEntry(
                    Integer.toString(page), here.to(site.addresses().review(entry, page)), page == number, ""));
        }
        return new Paging(
                site.words()
                        .say(
                                "review.paging",
                                Figures.count(from + 1),
                                Figures.count(to),
                                Figures.count(sheet.scenes().size())),
                entries);
    }

    private Table notChosen(SceneSheet sheet, SheetTables tables) {
        NotChosen others = sheet.notChosen();
        String order = switch (others.order()) {
            case NEXT -> "review.next";
            case BY_SCORE -> "review.by-score";
            case OF_POOL -> "review.in-order";
        };
        return tables.table(
                "not-chosen",
                site.words().say("review.not-chosen"),
                site.words().say(order, Figures.count(others.scenes().size()), Figures.count(others.inAll())),
                others.scenes());
    }
}
