package dev.oddline.report;

import dev.oddline.check.Finding;
import dev.oddline.check.verification.Answer;
import dev.oddline.check.verification.Claim;
import dev.oddline.check.verification.Verification;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Label;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.source.Location;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings for programs: one JSON object with {@code version}, {@code records}, {@code links}, the counts by severity,
 * {@code findings} and, where they were asked for, {@code change} and {@code verification}. Lines and columns are 1-based; columns count Unicode code points; ends are exclusive.
 */
public record JsonReport(MessageCatalogue messages) implements ReportFormat {
    private static final int VERSION = 1;

    @Override
    public String write(Report report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", VERSION).put("records", report.recordCount()).put("links", report.linkCount());
        for (Severity severity : Severity.values()) {
            root.put(severity.word() + "s", report.findings().count(severity));
        }
        root.put("waived", report.findings().waived().count());
        List<Finding> shown =
                report.findings().all().stream().limit(report.most()).toList();
        root.put("omitted", report.findings().all().size() - shown.size());
        ArrayNode findings = root.putArray("findings");
        shown.forEach(f -> {
            ObjectNode json = json(f);
            report.change().ifPresent(c -> json.put("concern", c.concern(f)));
            findings.add(json);
        });
        report.change().ifPresent(c -> ChangeJson.write(c, root.putObject("change")));
        report.verifications().ifPresent(v -> verification(v, root.putObject("verification")));
        return SafeJson.of(root);
    }

    private void verification(List<Verification> found, ObjectNode json) {
        for (Answer answer : Answer.values()) {
            json.put(
                    answer.word(),
                    found.stream().filter(v -> v.answer() == answer).count());
        }
        ArrayNode answers = json.putArray("answers");
        for (Verification one : found) {
            Claim claim = one.claim();
            ObjectNode row = answers.addObject()
                    .put("kind", claim.record().kind().word())
                    .put("id", claim.record().value())
                    .put("field", claim.field())
                    .put("claim", claim.text())
                    .put("answer", one.answer().word())
                    .put("because", messages.text(one.because()));
            place(row, claim.location());
        }
    }

    private ObjectNode json(Finding finding) {
        Diagnostic diagnostic = finding.diagnostic();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("rule", diagnostic.rule().name())
                .put("severity", diagnostic.severity().word())
                .put("message", messages.text(diagnostic.message()));
        place(json, diagnostic.location());
        finding.waiver().ifPresent(w -> json.put("waiver", w.value()));
        ArrayNode help = json.putArray("help");
        diagnostic.helps().forEach(h -> help.add(messages.text(h)));
        ArrayNode labels = json.putArray("labels");
        for (Label label : diagnostic.labels()) {
            place(labels.addObject().put("text", messages.text(label.text())), label.location());
        }
        return json;
    }

    private static void place(ObjectNode json, Location location) {
        json.put("path", location.path().value())
                .put("line", location.span().start().line())
                .put("column", location.span().start().column())
                .put("end_line", location.span().end().line())
                .put("end_column", location.span().end().column());
    }
}
