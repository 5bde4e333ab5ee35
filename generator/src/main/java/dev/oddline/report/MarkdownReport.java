package dev.oddline.report;

import dev.oddline.catalog.CriterionChange;
import dev.oddline.catalog.FieldChange;
import dev.oddline.catalog.MetricChange;
import dev.oddline.catalog.RecordChange;
import dev.oddline.catalog.RecordChange.What;
import dev.oddline.check.Finding;
import dev.oddline.coverage.CoverageChange;
import dev.oddline.coverage.VerdictTurn;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A comment on a pull request, or the summary of a job: first whether to merge, then what blocks, then what changes. Below
 * 65,536 bytes, the least that a host takes as a comment; shortened lists say how many more there are.
 */
public record MarkdownReport(MessageCatalogue messages) implements ReportFormat {
    private static final int MOST_FINDINGS = 50;
    private static final int MOST_HELPS = 3;
    private static final int MOST_RECORDS = 100;
    private static final int MOST_FIELDS = 8;

    @Override
    public String write(Report report) {
        Markdown text = new Markdown();
        List<Finding> open = report.inOrderOfConcern();
        Predicate<Finding> isOld =
                finding -> report.change().filter(c -> c.isOld(finding)).isPresent();
        List<Finding> own = open.stream().filter(isOld.negate()).toList();
        List<Finding> blocking =
                own.stream().filter(f -> report.fails(f.diagnostic())).toList();
        List<Finding> others =
                own.stream().filter(f -> !report.fails(f.diagnostic())).toList();
        MarkdownVerdict verdict = new MarkdownVerdict(messages);
        text.add("### " + verdict.of(blocking, others, report.change()));
        report.change().map(verdict::gist).filter(gist -> !gist.isEmpty()).ifPresent(gist -> text.add("\n" + gist));
        findings("report.md.blocks", blocking, report, text);
        report.change().ifPresent(change -> change(change, text));
        findings("report.md.others", others, report, text);
        List<Finding> old = open.stream().filter(isOld).toList();
        findings("report.md.old", old, report, text);
        text.close("\n" + foot(report));
        return text.toString();
    }

    private void findings(String title, List<Finding> findings, Report report, Markdown text) {
        if (findings.isEmpty()) {
            return;
        }
        text.add("\n**" + say(title) + "**\n");
        int left = text.addAll(findings, MOST_FINDINGS, finding -> finding(finding, report));
        more(left, text);
    }

    private String finding(Finding finding, Report report) {
        Diagnostic diagnostic = finding.diagnostic();
        String elsewhere = report.change()
                .filter(c -> c.isCaused(finding))
                .map(c -> " " + say("report.md.elsewhere"))
                .orElse("");
        String help = diagnostic.helps().stream()
                .limit(MOST_HELPS)
                .map(h -> "  \n  " + say("report.help") + ": " + MarkdownSentence.of(h, messages))
                .collect(Collectors.joining());
        return "- **" + diagnostic.severity().word() + ":** " + MarkdownSentence.of(diagnostic.message(), messages)
                + elsewhere + "  \n  " + Markdown.code(diagnostic.location().toString()) + " · "
                + rule(diagnostic, report) + help;
    }

    private static String rule(Diagnostic diagnostic, Report report) {
        String name = diagnostic.rule().name();
        return report.change()
                .map(ReviewedChange::site)
                .filter(site -> !site.isEmpty())
                .map(site -> "[" + name + "](" + site + "rules/" + name + ".html)")
                .orElse(name);
    }

    private void change(ReviewedChange change, Markdown text) {
        ChangeWords words = new ChangeWords(messages);
        criteria(change.criteria(), words, text);
        metrics(change.metrics(), words, text);
        coverage(change.coverage(), text);
        records(change, words, text);
    }

    private void criteria(List<CriterionChange> criteria, ChangeWords words, Markdown text) {
        if (criteria.isEmpty()) {
            return;
        }
        text.add("\n**" + say("report.md.criteria") + "**\n");
        more(
                text.addAll(
                        criteria,
                        MOST_RECORDS,
                        c -> "- " + Markdown.code(c.decision().value()) + " " + Markdown.code(c.metric())
                                + (c.segment().isEmpty() ? "" : " " + Markdown.code(c.segment())) + ": **"
                                + words.verdict(c) + "**"),
                text);
    }

    private void metrics(List<MetricChange> metrics, ChangeWords words, Markdown text) {
        if (metrics.isEmpty()) {
            return;
        }
        text.add("\n**" + say("report.md.metrics") + "**\n\n" + say("report.md.metrics-head")
                + "\n|---|---|---|---|---|---|");
        more(
                text.addAll(
                        metrics,
                        MOST_RECORDS,
                        m -> "| " + Markdown.code(m.record().value()) + " | " + Markdown.code(m.metric()) + " "
                                + ChangeWords.arrow(m) + " | " + Markdown.code(words.figure(m.before()))
                                + (m.against().equals(m.record())
                                        ? " " + say("report.change.before")
                                        : " " + Markdown.code(m.against().value()))
                                + " | " + Markdown.code(words.figure(m.after())) + " | "
                                + (words.difference(m).isEmpty() ? "" : Markdown.code(words.difference(m))) + " | "
                                + words.verdict(m) + " |"),
                text);
    }

    private void coverage(List<CoverageChange> changes, Markdown text) {
        if (changes.isEmpty()) {
            return;
        }
        TurnWords words = new TurnWords(messages);
        text.add("\n**" + say("report.md.coverage") + "**");
        for (CoverageChange change : changes) {
            text.add("\n" + Markdown.code(change.target().value()) + " " + Markdown.code(words.evaluations(change))
                    + (change.turns().isEmpty() ? ": " + words.only(change) : "") + "\n");
            if (!change.turns().isEmpty()) {
                text.add(say("report.md.coverage-head") + "\n|---|---|---|---|");
                more(text.addAll(change.turns(), MOST_RECORDS, turn -> turn(change, turn, words)), text);
            }
        }
    }

    private static String turn(CoverageChange change, VerdictTurn turn, TurnWords words) {
        String now = words.verdict(turn.after());
        return "| " + Markdown.code(TurnWords.segment(change, turn)) + " | " + words.verdict(turn.before()) + " | "
                + (turn.way() == VerdictTurn.Way.WORSE ? "**" + now + "**" : now) + " | "
                + Markdown.code(words.evidence(turn)) + " |";
    }

    private void records(ReviewedChange change, ChangeWords words, Markdown text) {
        for (What what : What.values()) {
            List<RecordChange> records = change.records().of(what).toList();
            if (!records.isEmpty()) {
                text.add("\n**" + say("report.change." + what.name().toLowerCase(Locale.ROOT)) + ":** "
                        + words.counted(change, what) + "\n");
                more(text.addAll(records, MOST_RECORDS, record -> record(record, words)), text);
            }
        }
    }

    private String record(RecordChange record, ChangeWords words) {
        String line = "- " + Markdown.code(record.id().value()) + " "
                + messages.text("kind." + record.id().kind().word());
        if (record.what() != What.CHANGED) {
            return line;
        }
        if (record.fields().isEmpty()) {
            return line + ": " + words.fields(record, MOST_FIELDS);
        }
        String fields = record.fields().stream()
                .limit(MOST_FIELDS)
                .map(MarkdownReport::field)
                .collect(Collectors.joining("\n"));
        int left = record.fields().size() - MOST_FIELDS;
        return line + "\n" + fields + (left <= 0 ? "" : "\n  - " + say("report.change.more", Summary.number(left)));
    }

    private static String field(FieldChange field) {
        return "  - " + Markdown.code(field.field()) + ": "
                + field.before().map(Markdown::code).orElse("–") + " → "
                + field.after().map(Markdown::code).orElse("–");
    }

    private void more(int left, Markdown text) {
        if (left > 0) {
            text.close("\n" + say("report.change.more", Summary.number(left)));
        }
    }

    private String foot(Report report) {
        String compared = report.change()
                .map(c -> say("report.change.against", Markdown.code(c.base()), Markdown.code(c.shortCommit())) + " · ")
                .orElse("");
        long old = report.change().map(c -> c.findings().oldCount()).orElse(0);
        return compared
                + new Summary(messages, Paint.NONE).looked(report)
                + (old == 0 ? "" : " · " + say("report.change.old", Summary.number(old)));
    }

    private String say(String key, Object... arguments) {
        return messages.text(Message.of(key, arguments));
    }
}
