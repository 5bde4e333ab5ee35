package dev.oddline.report;

import dev.oddline.check.Finding;
import dev.oddline.check.Rules;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Fix;
import dev.oddline.diagnostic.Label;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings as SARIF 2.1.0, the form of GitHub code scanning. Columns count UTF-16 code units. Findings on lines that a
 * change wrote stand first, the worst before the others. GitHub takes 25,000 at most, so what is beyond is left out and a
 * notification says how many. Waived findings are left out.
 *
 * @param version of this program, such as {@code 0.1.0}
 * @param most how many findings are written at most
 */
public record SarifReport(MessageCatalogue messages, String version, int most) implements ReportFormat {
    /** The largest number of results that GitHub takes for a run. */
    public static final int MOST_RESULTS = 25_000;

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing((Finding f) -> f.diagnostic().severity()).thenComparing(Comparator.naturalOrder());

    @Override
    public String write(Report report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "oddline").put("semanticVersion", version);
        List<Rule> rules = Rules.all();
        ArrayNode described = driver.putArray("rules");
        rules.forEach(rule -> describe(rule, described.addObject()));
        run.putObject("automationDetails").put("id", "oddline/check/");
        run.put("columnKind", "utf16CodeUnits");
        Map<Finding, String> names = Fingerprints.of(report);
        invocation(run, names.size());
        ArrayNode results = run.putArray("results");
        Comparator<Finding> order = report.byConcern().thenComparing(WORST_FIRST);
        names.keySet().stream().sorted(order).limit(most).forEach(finding -> {
            ObjectNode result = results.addObject();
            result.put("ruleIndex", rules.indexOf(finding.diagnostic().rule()));
            write(finding.diagnostic(), result, report);
            result.putObject("partialFingerprints").put("oddline/v1", names.get(finding));
        });
        return SafeJson.of(root);
    }

    private void invocation(ObjectNode run, int found) {
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", true);
        if (found > most) {
            Message more = Message.of("report.sarif.more", Summary.number((long) found - most), Summary.number(most));
            invocation
                    .putArray("toolExecutionNotifications")
                    .addObject()
                    .put("level", "warning")
                    .putObject("message")
                    .put("text", messages.text(more));
        }
    }

    private static void describe(Rule rule, ObjectNode json) {
        RuleSections page = RuleSections.of(rule);
        json.put("id", rule.name());
        json.putObject("shortDescription").put("text", page.sentence());
        json.putObject("fullDescription").put("text", page.checks() + " " + page.matters());
        json.putObject("help").put("text", page.fix()).put("markdown", page.markdown());
        json.putObject("defaultConfiguration").put("level", rule.severity().word());
        json.putObject("properties").put("precision", "very-high").put("problem.severity", urgency(rule.severity()));
    }

    private void write(Diagnostic diagnostic, ObjectNode result, Report report) {
        Wording wording = new Wording(messages);
        SarifPlaces places = new SarifPlaces(report);
        result.put("ruleId", diagnostic.rule().name())
                .put("level", diagnostic.severity().word());
        result.putObject("message").put("text", unlinked(wording.withHelp(diagnostic)));
        places.locate(diagnostic.location(), result.putArray("locations").addObject());
        if (!diagnostic.fixes().isEmpty()) {
            ArrayNode fixes = result.putArray("fixes");
            for (Fix fix : diagnostic.fixes()) {
                ObjectNode json = fixes.addObject();
                json.putObject("description").put("text", unlinked(wording.line(fix.title())));
                places.change(diagnostic.location().path(), fix.edits(), json);
            }
        }
        if (!diagnostic.labels().isEmpty()) {
            ArrayNode related = result.putArray("relatedLocations");
            for (Label label : diagnostic.labels()) {
                ObjectNode json = related.addObject();
                json.putObject("message").put("text", unlinked(wording.line(label.text())));
                places.locate(label.location(), json);
            }
        }
    }

    /** Returns a text in which nothing is a link: SARIF makes one of {@code [text](address)} even in plain text. */
    private static String unlinked(String text) {
        return text.contains("](") ? text.replaceAll("[\\[\\]]", "\\\\$0") : text;
    }

    private static String urgency(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "recommendation";
        };
    }
}
