package dev.oddline.report;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Fix;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.source.RepoPath;
import java.util.List;

/** What was fixed in a file, for people: a line for each finding, then the difference. */
public record FixText(MessageCatalogue messages, Paint paint) {

    /**
     * Returns the text, ending in an empty line.
     *
     * @param fixed findings whose safe fix was applied
     */
    public String of(RepoPath path, List<Diagnostic> fixed, String before, String after) {
        Wording wording = new Wording(messages);
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : fixed) {
            String title =
                    diagnostic.safeFix().map(Fix::title).map(wording::line).orElse("");
            text.append(diagnostic.location())
                    .append(": ")
                    .append(paint.paint(
                            Style.OK,
                            messages.text("report.fixed") + "["
                                    + diagnostic.rule().name() + "]"))
                    .append(": ")
                    .append(title)
                    .append('\n');
        }
        return InertText.lines(text + UnifiedDiff.of(path, before, after, paint)) + "\n";
    }
}
