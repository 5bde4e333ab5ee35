package dev.oddline.page;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.ListView;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.MenuEntry;
import dev.oddline.page.view.Paging;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the lists: all records of a kind, on as many pages as they need. */
final class ListPages {
    static final int ROWS = 1000;

    private final Site site;
    private final FrameBuilder frames;
    private final RecordDates dates;
    private final ListAnswers answers;
    private final Map<Kind, List<CatalogEntry>> newestFirst = new EnumMap<>(Kind.class);

    ListPages(Site site, FrameBuilder frames) {
        this.site = site;
        this.frames = frames;
        this.dates = new RecordDates(site.catalog());
        this.answers = new ListAnswers(site);
        for (Kind kind : Kind.values()) {
            newestFirst.put(kind, newestFirst(site.catalog().entries(kind), dates));
        }
    }

    /** Returns the files of a kind by the time that their records state, newest first, then by id. */
    private static List<CatalogEntry> newestFirst(List<CatalogEntry> entries, RecordDates dates) {
        return entries.stream()
                .sorted(Comparator.comparing(
                                (CatalogEntry e) -> dates.of(e.id()).orElse(Instant.MIN), Comparator.reverseOrder())
                        .thenComparing(CatalogEntry::id)
                        .thenComparing(CatalogEntry::path))
                .toList();
    }

    private List<CatalogEntry> all(Kind kind) {
        return newestFirst.getOrDefault(kind, List.of());
    }

    /** Returns how many pages the list of a kind has, at least one. */
    int pages(Kind kind) {
        return Math.max(1, (all(kind).size() + ROWS - 1) / ROWS);
    }

    /** Returns the link to the records of a kind since a day: the list, which a script narrows and which begins with them. */
    static SafeUrl since(Kind kind, LocalDate day, Words words, Here here) {
        return filtered(kind, words.shared("list.since") + day, here);
    }

    /** Returns the link to the records of a kind in whose row a word stands: the list, which a script narrows. */
    static SafeUrl filtered(Kind kind, String word, Here here) {
        return here.to(Addresses.list(kind, 1), "filter=" + word.replace(":", "%3A"));
    }

    /**
     * Returns the link to the records of a kind that name another one: the list, which a script narrows where it stands on one
     * page and shows in each of their rows what they name.
     */
    static SafeUrl naming(RecordId named, Kind kind, Collection<RecordId> records, Site site, Here here) {
        List<String> columns = KindProfile.of(kind).columns();
        boolean isShown = site.catalog().entries(kind).size() <= ROWS
                && records.stream()
                        .allMatch(record -> site.catalog().linksFrom(record).stream()
                                .filter(link -> link.to().equals(named))
                                .anyMatch(link -> columns.contains(link.field())));
        return isShown ? filtered(kind, named.value(), here) : here.to(Addresses.list(kind, 1));
    }

    /** Returns one page of a list; {@code number} 1 is the first. */
    ListView of(Kind kind, int number, Here here) {
        Words words = site.words();
        List<CatalogEntry> all = all(kind);
        int from = (number - 1) * ROWS;
        int to = Math.min(all.size(), from + ROWS);
        List<String> fields = KindProfile.of(kind).columns();
        List<TableColumn> columns = new ArrayList<>();
        columns.add(new TableColumn(words.say("list.record"), ColumnRole.KEY));
        fields.forEach(f -> columns.add(new TableColumn(words.field(f), ColumnRole.TEXT)));
        answers.title(kind).ifPresent(title -> columns.add(new TableColumn(title, ColumnRole.TEXT)));
        ValueText values = new ValueText(site, here);
        List<TableRow> rows = all.subList(from, to).stream()
                .map(entry -> row(entry, fields, values, here))
                .toList();
        Phrase lead = Phrase.of(words.counted(all.size(), "record"));
        Phrase empty = words.phrase(
                "list.empty", Piece.plain(words.kind(kind)), Piece.of("oddline new " + kind.word(), Tone.CODE));
        return new ListView(
                frames.frame(here, Addresses.list(kind, 1), words.kinds(kind), List.of(), ""),
                words.kinds(kind),
                lead,
                new Table("records", words.kinds(kind), "", columns, rows, Phrase.NONE),
                paging(kind, number, from, to, all.size(), here),
                empty);
    }

    private Paging paging(Kind kind, int number, int from, int to, int all, Here here) {
        int pages = pages(kind);
        if (pages == 1) {
            return Paging.NONE;
        }
        List<MenuEntry> entries = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            entries.add(new MenuEntry(Integer.toString(page), here.to(Addresses.list(kind, page)), page == number, ""));
        }
        return new Paging(
                site.words().say("list.paging", Figures.count(from + 1), Figures.count(to), Figures.count(all)),
                entries);
    }

    private TableRow row(CatalogEntry entry, List<String> fields, ValueText values, Here here) {
        Optional<RecordTree> tree = RecordTree.of(entry);
        List<Cell> cells = new ArrayList<>();
        Piece id = new Piece(
                entry.id().value(), Tone.CODE, here.to(site.addresses().page(entry)));
        String title = site.title(entry.id());
        List<Piece> key = new ArrayList<>(List.of(id));
        if (!title.equals(entry.id().value())) {
            key.add(Piece.of(" " + title, Tone.MUTED));
        }
        if (tree.isEmpty()) {
            key.add(Piece.of(" " + site.words().say("list.unreadable"), Tone.ERR));
        }
        cells.add(new Cell(new Phrase(key), entry.id().value(), Markup.NONE));
        for (String field : fields) {
            Optional<Cell> metric = field.equals("metrics") ? firstMetric(entry) : Optional.empty();
            cells.add(metric.or(() -> tree.flatMap(t -> t.root().get(field).map(node -> cell(t, field, node, values))))
                    .orElseGet(() -> Cell.of("")));
        }
        answers.of(entry).ifPresent(cells::add);
        return new TableRow("", dates.of(entry.id()).map(Figures::day).orElse(""), cells);
    }

    private Cell cell(RecordTree tree, String field, YamlNode node, ValueText values) {
        Phrase text = values.brief(tree, field, node);
        String order = node instanceof YamlScalar scalar ? scalar.text() : text.text();
        return new Cell(text, order, Markup.NONE);
    }

    /** Returns the first metric that a run states, with its interval and n. */
    private Optional<Cell> firstMetric(CatalogEntry entry) {
        return entry.as(Run.class)
                .flatMap(run ->
                        run.metrics().orElse(Map.of()).entrySet().stream().findFirst())
                .map(first -> {
                    StatedFigure figure = new StatedFigure(first.getValue(), site.words());
                    return new Cell(
                            Phrase.of(
                                    Piece.of(first.getKey() + "\u00a0", Tone.MUTED),
                                    Piece.plain(figure.value()),
                                    Piece.of(" " + figure.besides(), Tone.MUTED)),
                            figure.exact().map(BigDecimal::toPlainString).orElse(""),
                            Markup.NONE);
                });
    }
}
