package dev.oddline.report;

import dev.oddline.check.Finding;
import dev.oddline.check.Rules;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.source.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Findings as JUnit XML, which every CI system shows as tests: a suite for each kind, a test case for each record and
 * rule. A finding that does not fail the check is output of a passed case, a waived one skips it. Files that are no
 * records have cases for what was found in them.
 *
 * @param mostCases above this number of cases, the rules that a record keeps are one case of it
 */
public record JunitReport(MessageCatalogue messages, int mostCases) implements ReportFormat {
    /** A number of cases that makes a file of some 25 MB; GitLab takes 30. */
    public static final int MOST_CASES = 100_000;

    @Override
    public String write(Report report) {
        List<Rule> rules = Rules.all();
        boolean each = (long) report.recordCount() * rules.size() <= mostCases;
        Map<RepoPath, Map<Rule, List<Finding>>> found = report.findings().all().stream()
                .collect(Collectors.groupingBy(
                        f -> f.diagnostic().location().path(),
                        TreeMap::new,
                        Collectors.groupingBy(f -> f.diagnostic().rule(), TreeMap::new, Collectors.toList())));
        JunitCases cases = new JunitCases(report, new Wording(messages));
        Map<String, List<JunitCase>> suites = new TreeMap<>();
        report.records().forEach((path, id) -> {
            List<JunitCase> suite = suites.computeIfAbsent(id.kind().folder(), folder -> new ArrayList<>());
            Map<Rule, List<Finding>> broken =
                    Optional.ofNullable(found.remove(path)).orElse(Map.of());
            String name = id.kind().word() + "." + id.value();
            for (Rule rule : each ? rules : List.copyOf(broken.keySet())) {
                suite.add(cases.of(name, path, rule, broken.getOrDefault(rule, List.of())));
            }
            if (!each) {
                suite.add(JunitCase.passed(name, messages.text("report.junit.others"), path));
            }
        });
        found.forEach((path, broken) ->
                broken.forEach((rule, findings) -> suites.computeIfAbsent("files", folder -> new ArrayList<>())
                        .add(cases.of(path.value(), path, rule, findings))));
        return xml(suites);
    }

    private static String xml(Map<String, List<JunitCase>> suites) {
        List<JunitCase> all = suites.values().stream().flatMap(List::stream).toList();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuites name=\"oddline check\"").append(counts(all)).append(">\n");
        suites.forEach((name, cases) -> {
            xml.append("  <testsuite name=\"")
                    .append(XmlText.of(name))
                    .append('"')
                    .append(counts(cases))
                    .append(">\n");
            cases.forEach(c -> c.write(xml));
            xml.append("  </testsuite>\n");
        });
        return xml.append("</testsuites>\n").toString();
    }

    private static String counts(List<JunitCase> cases) {
        return " tests=\"" + cases.size()
                + "\" failures=\"" + cases.stream().filter(JunitCase::isFailed).count()
                + "\" errors=\"0\" skipped=\""
                + cases.stream().filter(JunitCase::isSkipped).count() + "\" time=\"0\"";
    }
}
