package dev.oddline.report;

import dev.oddline.check.Finding;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Label;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.source.Location;
import java.util.List;
import java.util.Locale;

/**
 * Findings for people at a terminal.
 *
 * @param width columns of the terminal; lines of the user's are cut to it, messages are not
 */
public record TextReport(MessageCatalogue messages, Paint paint, int width) implements ReportFormat {
    private static final int GUTTER = 8;
    private static final int LEAST_WIDTH = 40;

    @Override
    public String write(Report report) {
        StringBuilder text = new StringBuilder();
        List<Finding> open = report.inOrderOfConcern();
        open.stream().limit(report.most()).forEach(f -> write(f.diagnostic(), report, text));
        if (open.size() > report.most()) {
            text.append(messages.text(Message.of("report.more", Summary.number(open.size() - report.most()))))
                    .append("\n\n");
        }
        report.change().ifPresent(change -> text.append(new ChangeText(messages, paint).of(change)));
        summary(report, open, text);
        return InertText.lines(text.toString());
    }

    private void write(Diagnostic diagnostic, Report report, StringBuilder text) {
        Style style = Style.of(diagnostic.severity());
        text.append(diagnostic.location())
                .append(": ")
                .append(paint.paint(
                        style,
                        diagnostic.severity().word() + "[" + diagnostic.rule().name() + "]"))
                .append(": ")
                .append(paint.paint(Style.BOLD, VisibleText.of(messages.text(diagnostic.message()))))
                .append('\n');
        excerpt(diagnostic.location(), style, "^", "", report, text);
        for (Label label : diagnostic.labels()) {
            boolean elsewhere =
                    !label.location().path().equals(diagnostic.location().path());
            if (elsewhere) {
                text.append(paint.paint(Style.DIM, "   --> "))
                        .append(label.location())
                        .append('\n');
            }
            excerpt(label.location(), Style.HELP, "-", VisibleText.of(messages.text(label.text())), report, text);
        }
        for (Message help : diagnostic.helps()) {
            text.append("     ")
                    .append(paint.paint(Style.HELP, say("report.help") + ":"))
                    .append(' ')
                    .append(VisibleText.of(messages.text(help)))
                    .append('\n');
        }
        text.append('\n');
    }

    private void excerpt(Location at, Style style, String mark, String label, Report report, StringBuilder text) {
        int number = at.span().start().line();
        report.line(at.path(), number).filter(line -> !line.isEmpty()).ifPresent(line -> {
            Excerpt excerpt = Excerpt.of(line, at.span(), Math.max(LEAST_WIDTH, width) - GUTTER);
            text.append(paint.paint(Style.DIM, String.format(Locale.ROOT, "%5d │ ", number)))
                    .append(excerpt.line())
                    .append('\n')
                    .append(paint.paint(Style.DIM, "      │ "))
                    .append(" ".repeat(excerpt.indent()))
                    .append(paint.paint(style, mark.repeat(excerpt.length())))
                    .append(label.isEmpty() ? "" : " " + paint.paint(style, label))
                    .append('\n');
        });
    }

    private void summary(Report report, List<Finding> open, StringBuilder text) {
        Summary summary = new Summary(messages, paint);
        text.append(summary.looked(report)).append('\n').append(summary.found(report));
        if (!open.isEmpty()) {
            String rule = open.get(0).diagnostic().rule().name();
            text.append(paint.paint(Style.DIM, " · " + say("report.explain", rule)));
        }
        text.append('\n');
        long fixable =
                open.stream().filter(f -> f.diagnostic().safeFix().isPresent()).count();
        if (fixable > 0) {
            text.append(say("report.fixable", Summary.number(fixable))).append('\n');
        }
    }

    private String say(String key, Object... arguments) {
        return messages.text(Message.of(key, arguments));
    }
}
