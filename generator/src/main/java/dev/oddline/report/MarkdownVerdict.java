package dev.oddline.report;

import dev.oddline.catalog.MetricChange;
import dev.oddline.catalog.RecordChange.What;
import dev.oddline.check.Finding;
import dev.oddline.coverage.VerdictTurn;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first two lines of a comment: whether to merge and why not, and what the change does. */
record MarkdownVerdict(MessageCatalogue messages) {
    private static final int MOST_RULES = 3;

    /**
     * Returns whether to merge, and why not.
     *
     * @param blocking the findings that fail the check, the one that concerns the reader most first
     * @param others those that do not
     */
    String of(List<Finding> blocking, List<Finding> others, Optional<ReviewedChange> change) {
        if (!blocking.isEmpty()) {
            return say("report.md.no", counted(blocking), rules(blocking));
        }
        String worse = change.map(c -> String.join(", ", worse(c))).orElse("");
        if (!worse.isEmpty()) {
            return say("report.md.yes-worse", others.isEmpty() ? worse : worse + ", " + counted(others));
        }
        return others.isEmpty() ? say("report.md.yes") : say("report.md.yes-but", counted(others));
    }

    /** Returns what gets worse although no rule is broken: criteria that are missed now, metrics, ODD segments. */
    private List<String> worse(ReviewedChange change) {
        List<String> worse = new ArrayList<>();
        long missed = change.criteria().stream().filter(c -> !c.after()).count();
        if (missed > 0) {
            worse.add(say("report.md.gist-criteria", missed, say("report.change.missed")));
        }
        long metrics = count(change, MetricChange.Verdict.WORSE);
        if (metrics > 0) {
            worse.add(say("report.md.gist-metrics-worse", metrics));
        }
        long segments = change.turned(VerdictTurn.Way.WORSE);
        if (segments > 0) {
            worse.add(say("report.md.gist-coverage-worse", segments));
        }
        return worse;
    }

    private static long count(ReviewedChange change, MetricChange.Verdict verdict) {
        return change.metrics().stream().filter(m -> m.verdict() == verdict).count();
    }

    /** Returns the names of the rules that are broken, each once, the first of them. */
    private String rules(List<Finding> findings) {
        List<String> names = findings.stream()
                .map(f -> f.diagnostic().rule().name())
                .distinct()
                .toList();
        String some = names.stream().limit(MOST_RULES).collect(Collectors.joining(", "));
        int more = names.size() - MOST_RULES;
        return more <= 0 ? some : say("report.change.more-fields", some, Summary.number(more));
    }

    /** Returns what a change does, in one line: what a reader who opens nothing else should know. */
    String gist(ReviewedChange change) {
        ChangeWords words = new ChangeWords(messages);
        List<String> parts = new ArrayList<>();
        change.criteria().stream()
                .map(words::verdict)
                .distinct()
                .forEach(turn -> parts.add("**"
                        + say(
                                "report.md.gist-criteria",
                                change.criteria().stream()
                                        .filter(c -> words.verdict(c).equals(turn))
                                        .count(),
                                turn)
                        + "**"));
        for (MetricChange.Verdict verdict : List.of(MetricChange.Verdict.WORSE, MetricChange.Verdict.BETTER)) {
            long count = count(change, verdict);
            if (count > 0) {
                parts.add(
                        "**" + say("report.md.gist-metrics-" + verdict.name().toLowerCase(Locale.ROOT), count) + "**");
            }
        }
        for (VerdictTurn.Way way : List.of(VerdictTurn.Way.WORSE, VerdictTurn.Way.BETTER)) {
            long count = change.turned(way);
            if (count > 0) {
                parts.add("**" + say("report.md.gist-coverage-" + way.name().toLowerCase(Locale.ROOT), count) + "**");
            }
        }
        for (What what : What.values()) {
            if (change.records().of(what).findAny().isPresent()) {
                parts.add(words.counted(change, what) + " "
                        + say("report.change." + what.name().toLowerCase(Locale.ROOT)));
            }
        }
        return String.join(" · ", parts);
    }

    private String counted(List<Finding> findings) {
        Summary summary = new Summary(messages, Paint.NONE);
        return Arrays.stream(Severity.values())
                .map(severity -> {
                    long count = findings.stream()
                            .filter(f -> f.diagnostic().severity() == severity)
                            .count();
                    return count == 0 ? "" : summary.counted(count, severity);
                })
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String say(String key, Object... arguments) {
        return messages.text(Message.of(key, arguments));
    }
}
