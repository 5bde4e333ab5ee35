package dev.oddline.page;

import dev.oddline.check.Finding;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.MenuEntry;
import dev.oddline.page.view.Paging;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Problems;
import dev.oddline.page.view.ProblemsView;
import dev.oddline.page.view.RuleCount;
import dev.oddline.page.view.SeverityWords;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the pages of all findings, and the findings in short for the home page. */
final class ProblemPages {
    static final int ROWS = 200;

    private final Site site;
    private final FrameBuilder frames;
    private final List<Finding> ordered;

    ProblemPages(Site site, FrameBuilder frames) {
        this.site = site;
        this.frames = frames;
        this.ordered = site.findings().all().stream().sorted(FindingViews.ORDER).toList();
    }

    /** Returns how many pages the findings take, at least one. */
    int pages() {
        return Math.max(1, (ordered.size() + ROWS - 1) / ROWS);
    }

    /** Returns one page; {@code number} 1 is the first. */
    ProblemsView of(int number, Here here) {
        int from = (number - 1) * ROWS;
        int to = Math.min(ordered.size(), from + ROWS);
        List<MenuEntry> entries = new ArrayList<>();
        for (int page = 1; pages() > 1 && page <= pages(); page++) {
            entries.add(new MenuEntry(Integer.toString(page), here.to(Addresses.problems(page)), page == number, ""));
        }
        Words words = site.words();
        Paging paging = entries.isEmpty()
                ? Paging.NONE
                : new Paging(
                        words.say(
                                "problems.paging",
                                Figures.count(from + 1),
                                Figures.count(to),
                                Figures.count(ordered.size())),
                        entries);
        return new ProblemsView(
                frames.frame(here, Addresses.PROBLEMS, words.say("menu.problems"), List.of(), "data/findings.json"),
                lead(),
                filter(),
                new FindingViews(site, here).of(ordered.subList(from, to)),
                paging,
                rules(here),
                waivers(here));
    }

    /** Returns the findings in short. */
    Problems inShort(Here here) {
        long waived = site.findings().waived().count();
        Words words = site.words();
        Piece all = new Piece(words.say("problems.all"), Tone.PLAIN, here.to(Addresses.PROBLEMS));
        Phrase said = ordered.isEmpty()
                ? Phrase.of(words.say(
                        "problems.nothing",
                        words.counted(site.catalog().entries().size(), "record")))
                : words.phrase("problems.short", all, Piece.plain(Figures.count(waived)), Piece.plain(waiversEnd()));
        return new Problems(rules(here), said);
    }

    /** Returns until when the first of the waivers holds that silence a finding; nothing where none says it. */
    private String waiversEnd() {
        List<LocalDate> ends = site.findings()
                .waived()
                .flatMap(finding -> finding.waiver().stream())
                .distinct()
                .flatMap(id -> site.catalog().find(id, Waiver.class).stream())
                .flatMap(waiver -> waiver.expires().value().stream())
                .sorted()
                .toList();
        if (ends.isEmpty()) {
            return "";
        }
        boolean together = ends.get(0).equals(ends.get(ends.size() - 1));
        return site.words().say(together ? "problems.until" : "problems.first-until", ends.get(0));
    }

    private Phrase lead() {
        Words words = site.words();
        String records = words.counted(site.catalog().entries().size(), "record");
        if (site.findings().open().findAny().isEmpty()) {
            long waived = site.findings().waived().count();
            return Phrase.of(
                    waived == 0
                            ? words.say("problems.nothing", records)
                            : words.say("problems.nothing-waived", records, Figures.count(waived)));
        }
        List<Piece> pieces = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = site.findings().count(severity);
            if (count > 0) {
                pieces.add(Piece.plain(pieces.isEmpty() ? "" : ", "));
                Tone tone = switch (severity) {
                    case ERROR -> Tone.ERR;
                    case WARNING -> Tone.WARN;
                    case NOTE -> Tone.STRONG;
                };
                pieces.add(Piece.of(words.counted(count, severity.word()), tone));
            }
        }
        long waived = site.findings().waived().count();
        pieces.add(Piece.plain(" " + words.say("problems.in", records)));
        if (waived > 0) {
            pieces.add(Piece.plain(" " + words.say("problems.waived", Figures.count(waived))));
        }
        return new Phrase(pieces.stream().filter(p -> !p.text().isEmpty()).toList());
    }

    private SeverityWords filter() {
        Words words = site.words();
        return new SeverityWords(
                words.say("problems.filter-all", Figures.count(ordered.size())),
                filter(Severity.ERROR),
                filter(Severity.WARNING),
                filter(Severity.NOTE));
    }

    private String filter(Severity severity) {
        long count = ordered.stream()
                .filter(f -> f.diagnostic().severity() == severity)
                .count();
        return count == 0 ? "" : site.words().say("problems.filter-" + severity.word(), Figures.count(count));
    }

    private List<RuleCount> rules(Here here) {
        Map<Rule, List<Finding>> byRule = site.findings()
                .open()
                .collect(Collectors.groupingBy(f -> f.diagnostic().rule(), TreeMap::new, Collectors.toList()));
        FindingViews views = new FindingViews(site, here);
        return byRule.entrySet().stream()
                .sorted(Comparator.comparing(
                        e -> e.getValue().get(0).diagnostic().severity()))
                .map(e -> new RuleCount(
                        views.severity(e.getValue().get(0).diagnostic().severity()),
                        new Piece(e.getKey().name(), Tone.CODE, here.to(Addresses.rule(e.getKey()))),
                        Figures.count(e.getValue().size())))
                .toList();
    }

    private Table waivers(Here here) {
        Words words = site.words();
        ValueText values = new ValueText(site, here);
        List<TableRow> rows = site.catalog()
                .records(Waiver.class)
                .sorted(Comparator.comparing((Waiver w) ->
                                w.expires().value().map(Object::toString).orElse(""))
                        .thenComparing(Waiver::id))
                .map(w -> new TableRow(
                        "",
                        List.of(
                                Cell.of(values.record(w.id())),
                                Cell.of(Piece.of(w.rule().orElse(Figures.NO_VALUE), Tone.CODE)),
                                Cell.of(w.expires()
                                        .value()
                                        .map(Object::toString)
                                        .orElse(Figures.NO_VALUE)))))
                .toList();
        List<TableColumn> columns = List.of(
                new TableColumn(words.kind(dev.oddline.record.Kind.WAIVER), ColumnRole.KEY),
                new TableColumn(words.field("rule"), ColumnRole.TEXT),
                new TableColumn(words.field("expires"), ColumnRole.NUMBER));
        return new Table("waivers", words.kinds(dev.oddline.record.Kind.WAIVER), "", columns, rows, Phrase.NONE);
    }
}
