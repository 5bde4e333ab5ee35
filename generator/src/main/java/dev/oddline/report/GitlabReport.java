package dev.oddline.report;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.source.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Findings as a code quality report, which GitLab shows in a merge request. Waived findings are left out. */
public record GitlabReport(MessageCatalogue messages) implements ReportFormat {

    @Override
    public String write(Report report) {
        ArrayNode findings = JsonNodeFactory.instance.arrayNode();
        Fingerprints.of(report).forEach((finding, name) -> {
            Diagnostic diagnostic = finding.diagnostic();
            ObjectNode json = findings.addObject();
            json.put("description", new Wording(messages).withHelp(diagnostic))
                    .put("check_name", diagnostic.rule().name())
                    .put("fingerprint", name)
                    .put("severity", severity(diagnostic.severity()));
            Span span = diagnostic.location().span();
            ObjectNode location = json.putObject("location");
            location.put("path", diagnostic.location().path().value());
            location.putObject("lines")
                    .put("begin", span.start().line())
                    .put("end", span.end().line());
        });
        return SafeJson.of(findings);
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
    }
}
