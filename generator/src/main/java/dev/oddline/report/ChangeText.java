package dev.oddline.report;

import dev.oddline.catalog.CriterionChange;
import dev.oddline.catalog.MetricChange;
import dev.oddline.catalog.RecordChange;
import dev.oddline.catalog.RecordChange.What;
import dev.oddline.coverage.CoverageChange;
import dev.oddline.coverage.VerdictTurn;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a change does, for people at a terminal. What did not change takes no line. */
record ChangeText(MessageCatalogue messages, Paint paint) {
    private static final int MOST_LINES = 20;
    private static final int MOST_FIELDS = 4;

    String of(ReviewedChange change) {
        ChangeWords words = new ChangeWords(messages);
        StringBuilder text = new StringBuilder();
        text.append(paint.paint(Style.BOLD, say("report.change.title")))
                .append(' ')
                .append(say("report.change.against", VisibleText.of(change.base()), change.shortCommit()))
                .append('\n');
        row("new", List.of(words.counted(change, What.NEW)), Function.identity(), text);
        row("changed", change.records().of(What.CHANGED).toList(), record -> changed(record, words), text);
        row(
                "removed",
                change.records().of(What.REMOVED).toList(),
                record -> record.path().value(),
                text);
        row("metrics", change.metrics(), metric -> metric(metric, words), text);
        row("criteria", change.criteria(), criterion -> criterion(criterion, words), text);
        row("coverage", coverage(change), Function.identity(), text);
        if (change.records().changes().isEmpty()) {
            text.append("  ").append(say("report.change.nothing")).append('\n');
        }
        if (change.findings().oldCount() > 0) {
            text.append("  ")
                    .append(say(
                            "report.change.old",
                            Summary.number(change.findings().oldCount())))
                    .append('\n');
        }
        return text.append('\n').toString();
    }

    private <T> void row(String name, List<T> items, Function<T, String> line, StringBuilder text) {
        List<String> lines = new ArrayList<>(items.stream()
                .limit(MOST_LINES)
                .map(line)
                .filter(l -> !l.isEmpty())
                .toList());
        if (items.size() > MOST_LINES) {
            lines.add(say("report.change.more", Summary.number(items.size() - MOST_LINES)));
        }
        String head = say("report.change." + name);
        for (String one : lines) {
            text.append(String.format(Locale.ROOT, "  %-9s %s%n", head, one).replace("\r", ""));
            head = "";
        }
    }

    private String changed(RecordChange record, ChangeWords words) {
        return record.path() + " "
                + paint.paint(Style.DIM, "(" + VisibleText.of(words.fields(record, MOST_FIELDS)) + ")");
    }

    private String metric(MetricChange metric, ChangeWords words) {
        String versus = metric.against().equals(metric.record())
                ? say("report.change.before")
                : metric.against().value();
        String facts = metric.record().value() + " " + metric.metric() + ChangeWords.arrow(metric) + "  "
                + words.figure(metric.before()) + " → " + words.figure(metric.after()) + "  "
                + words.difference(metric);
        return VisibleText.of(facts) + "  " + paint.paint(style(metric), words.verdict(metric)) + " "
                + paint.paint(Style.DIM, VisibleText.of("(" + versus + ")"));
    }

    private static Style style(MetricChange metric) {
        return switch (metric.verdict()) {
            case BETTER -> Style.OK;
            case WORSE -> Style.ERROR;
            case DIFFERENT, NOT_SHOWN, NO_INTERVAL -> Style.DIM;
        };
    }

    private String criterion(CriterionChange criterion, ChangeWords words) {
        String segment = criterion.segment().isEmpty() ? "" : " (" + criterion.segment() + ")";
        return VisibleText.of(criterion.decision().value() + " " + criterion.metric() + segment) + "  "
                + paint.paint(criterion.after() ? Style.OK : Style.ERROR, words.verdict(criterion));
    }

    private List<String> coverage(ReviewedChange change) {
        TurnWords words = new TurnWords(messages);
        List<String> lines = new ArrayList<>();
        for (CoverageChange one : change.coverage()) {
            String facts = one.target().value() + "  " + words.evaluations(one);
            lines.add(VisibleText.of(facts) + "  " + (one.turns().isEmpty() ? words.only(one) : turned(one)));
            one.turns().forEach(turn -> lines.add("  " + turn(one, turn, words)));
        }
        return lines;
    }

    private String turned(CoverageChange change) {
        return Arrays.stream(VerdictTurn.Way.values())
                .filter(way -> change.count(way) > 0)
                .map(way -> paint.paint(
                        style(way),
                        say("report.change.turns-" + way.name().toLowerCase(Locale.ROOT), change.count(way))))
                .collect(Collectors.joining(", "));
    }

    private String turn(CoverageChange change, VerdictTurn turn, TurnWords words) {
        return VisibleText.of(TurnWords.segment(change, turn)) + "  " + words.verdict(turn.before()) + " → "
                + paint.paint(style(turn.way()), words.verdict(turn.after())) + "  "
                + paint.paint(Style.DIM, "(" + words.evidence(turn) + ")");
    }

    private static Style style(VerdictTurn.Way way) {
        return switch (way) {
            case WORSE -> Style.ERROR;
            case BETTER -> Style.OK;
            case SIDEWAYS -> Style.PLAIN;
        };
    }

    private String say(String key, Object... arguments) {
        return messages.text(Message.of(key, arguments));
    }
}
