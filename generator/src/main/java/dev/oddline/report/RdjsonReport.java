package dev.oddline.report;

import dev.oddline.check.Finding;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Edit;
import dev.oddline.diagnostic.Fix;
import dev.oddline.diagnostic.Label;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.source.Location;
import dev.oddline.source.Position;
import dev.oddline.source.RepoPath;
import dev.oddline.source.Span;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings in the Reviewdog Diagnostic Format, for comments on any code host. Columns count UTF-8 bytes. Waived findings
 * are left out.
 */
public record RdjsonReport(MessageCatalogue messages) implements ReportFormat {

    @Override
    public String write(Report report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("source").put("name", "oddline");
        List<Diagnostic> open =
                report.findings().open().map(Finding::diagnostic).toList();
        open.stream()
                .map(Diagnostic::severity)
                .min(Severity::compareTo)
                .ifPresent(worst -> root.put("severity", severity(worst)));
        ArrayNode diagnostics = root.putArray("diagnostics");
        open.forEach(d -> write(d, diagnostics.addObject(), report));
        return SafeJson.of(root);
    }

    private void write(Diagnostic diagnostic, ObjectNode json, Report report) {
        Wording wording = new Wording(messages);
        json.put("message", wording.withHelp(diagnostic)).put("severity", severity(diagnostic.severity()));
        locate(json, diagnostic.location(), report);
        json.putObject("code").put("value", diagnostic.rule().name());
        if (!diagnostic.fixes().isEmpty()) {
            suggest(diagnostic, json, report);
        }
        if (!diagnostic.labels().isEmpty()) {
            ArrayNode related = json.putArray("related_locations");
            for (Label label : diagnostic.labels()) {
                locate(related.addObject().put("message", wording.line(label.text())), label.location(), report);
            }
        }
    }

    private static void suggest(Diagnostic diagnostic, ObjectNode json, Report report) {
        RepoPath path = diagnostic.location().path();
        ArrayNode suggestions = json.putArray("suggestions");
        for (Fix fix : diagnostic.fixes()) {
            for (Edit edit : fix.edits()) {
                ObjectNode suggestion = suggestions.addObject();
                range(suggestion, path, edit.span(), report);
                suggestion.put("text", edit.text());
            }
        }
    }

    private static void locate(ObjectNode json, Location at, Report report) {
        ObjectNode location = json.putObject("location").put("path", at.path().value());
        range(location, at.path(), at.span(), report);
    }

    private static void range(ObjectNode json, RepoPath path, Span span, Report report) {
        ObjectNode range = json.putObject("range");
        position(range.putObject("start"), path, span.start(), report);
        position(range.putObject("end"), path, span.end(), report);
    }

    private static void position(ObjectNode json, RepoPath path, Position position, Report report) {
        json.put("line", position.line()).put("column", Columns.UTF_8.of(path, position, report));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "ERROR";
            case WARNING -> "WARNING";
            case NOTE -> "INFO";
        };
    }
}
