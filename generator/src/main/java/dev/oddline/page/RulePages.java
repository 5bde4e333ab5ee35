package dev.oddline.page;

import dev.oddline.check.Finding;
import dev.oddline.check.RulePage;
import dev.oddline.check.Rules;
import dev.oddline.diagnostic.Rule;
import dev.oddline.note.NoteText;
import dev.oddline.page.view.Badge;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.RuleView;
import dev.oddline.page.view.RulesView;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the pages that explain the rules. */
final class RulePages {
    private static final int MOST = 20;

    private final Site site;
    private final FrameBuilder frames;
    private final Map<Rule, List<Finding>> byRule;

    RulePages(Site site, FrameBuilder frames) {
        this.site = site;
        this.frames = frames;
        this.byRule = site.findings().all().stream()
                .collect(Collectors.groupingBy(f -> f.diagnostic().rule()));
    }

    /** Returns the list of all rules. */
    RulesView all(Here here) {
        Words words = site.words();
        FindingViews views = new FindingViews(site, here);
        List<TableRow> rows = Rules.all().stream()
                .map(rule -> new TableRow(
                        "",
                        List.of(
                                Cell.of(new Piece(rule.name(), Tone.CODE, here.to(Addresses.rule(rule)))),
                                Cell.of(views.severity(rule.severity())),
                                Cell.of(lead(page(rule))),
                                Cell.number(
                                        Figures.count(findings(rule).size()),
                                        Integer.toString(findings(rule).size())))))
                .toList();
        List<TableColumn> columns = List.of(
                new TableColumn(words.field("rule"), ColumnRole.KEY),
                new TableColumn(words.say("rules.severity"), ColumnRole.TEXT),
                new TableColumn(words.say("rules.checks"), ColumnRole.TEXT),
                new TableColumn(words.say("rules.findings"), ColumnRole.NUMBER));
        return new RulesView(
                frames.frame(here, Addresses.RULES, words.say("rules.title"), List.of(), ""),
                Phrase.of(words.counted(rows.size(), "rule")),
                new Table("rules", words.say("rules.title"), "", columns, rows, Phrase.NONE));
    }

    /** Returns the page of one rule. */
    RuleView of(Rule rule, Here here) {
        Words words = site.words();
        List<Finding> findings = findings(rule);
        String page = page(rule);
        String body = page.substring(page.indexOf("\n## ") + 1);
        Phrase remark = findings.size() > MOST
                ? words.phrase(
                        "rules.first",
                        Piece.plain(Figures.count(MOST)),
                        new Piece(words.counted(findings.size(), "finding"), Tone.PLAIN, here.to(Addresses.PROBLEMS)))
                : Phrase.of(words.counted(findings.size(), "finding"));
        List<Piece> parents = List.of(new Piece(words.say("rules.title"), Tone.PLAIN, here.to(Addresses.RULES)));
        return new RuleView(
                frames.frame(here, Addresses.RULES, rule.name(), parents, ""),
                rule.name(),
                new Badge(words.say("severity." + rule.severity().word()), false),
                Phrase.of(lead(page)),
                new Markup(NoteText.html(body.getBytes(StandardCharsets.UTF_8), 0)),
                remark,
                new FindingViews(site, here)
                        .of(findings.stream()
                                .sorted(FindingViews.ORDER)
                                .limit(MOST)
                                .toList()));
    }

    private List<Finding> findings(Rule rule) {
        return byRule.getOrDefault(rule, List.of());
    }

    private String page(Rule rule) {
        return RulePage.of(rule, site.words().language());
    }

    /** Returns the first sentence of a page's first section, which says what the rule checks, without Markdown. */
    private static String lead(String page) {
        String section = page.substring(page.indexOf("\n## ") + 1);
        String text = section.substring(section.indexOf('\n')).strip();
        String paragraph = text.split("\n\\s*\n", 2)[0].replace('\n', ' ').replace("`", "");
        int end = paragraph.indexOf(". ");
        return end < 0 ? paragraph : paragraph.substring(0, end + 1);
    }
}
