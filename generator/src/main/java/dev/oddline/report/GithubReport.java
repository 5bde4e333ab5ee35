package dev.oddline.report;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.source.Span;
import java.util.List;

/**
 * Findings as workflow commands, which GitHub shows beside the lines of a pull request. It shows ten of each severity for
 * a step and drops the others without a word; where there are more, the tenth says how many. Those on lines that a change
 * wrote come first.
 */
public record GithubReport(MessageCatalogue messages) implements ReportFormat {
    private static final int SHOWN = 10;

    @Override
    public String write(Report report) {
        StringBuilder text = new StringBuilder();
        for (Severity severity : Severity.values()) {
            List<Diagnostic> found = report.inOrderOfConcern().stream()
                    .map(f -> f.diagnostic())
                    .filter(d -> d.severity() == severity)
                    .toList();
            int shown = found.size() > SHOWN ? SHOWN - 1 : found.size();
            found.stream().limit(shown).forEach(d -> command(d, text));
            if (found.size() > shown) {
                text.append("::")
                        .append(command(severity))
                        .append("::")
                        .append(data(
                                messages.text(Message.of("report.github.more", Summary.number(found.size() - shown)))))
                        .append('\n');
            }
        }
        Summary summary = new Summary(messages, Paint.NONE);
        return text.append(summary.looked(report))
                .append('\n')
                .append(summary.found(report))
                .append('\n')
                .toString();
    }

    private void command(Diagnostic diagnostic, StringBuilder text) {
        Span span = diagnostic.location().span();
        int start = span.start().line();
        int end = span.end().line();
        text.append("::")
                .append(command(diagnostic.severity()))
                .append(" file=")
                .append(property(diagnostic.location().path().value()))
                .append(",line=")
                .append(start)
                .append(",endLine=")
                .append(end);
        if (start == end && !span.start().equals(span.end())) {
            text.append(",col=")
                    .append(span.start().column())
                    .append(",endColumn=")
                    .append(span.end().column());
        }
        text.append(",title=")
                .append(property(diagnostic.rule().name()))
                .append("::")
                .append(data(new Wording(messages).withHelp(diagnostic)))
                .append('\n');
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    /** Returns a text that may hold line feeds as the data of a command. */
    private static String data(String text) {
        return InertText.part(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
