package dev.oddline.report;

import dev.oddline.check.Finding;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.Message;
import dev.oddline.record.RecordId;
import dev.oddline.report.JunitCase.Result;
import dev.oddline.source.RepoPath;
import java.util.List;
import java.util.stream.Collectors;

/** Makes test cases of what was found of one rule in one file. */
record JunitCases(Report report, Wording wording) {

    /** Returns the case of a file and a rule: the worst of the findings decides. */
    JunitCase of(String record, RepoPath path, Rule rule, List<Finding> findings) {
        int line = findings.isEmpty() ? 1 : line(findings.get(0));
        return new JunitCase(record, rule.name(), path, line, result(findings));
    }

    private Result result(List<Finding> findings) {
        if (findings.isEmpty()) {
            return new Result.Passed();
        }
        List<Diagnostic> open = findings.stream()
                .filter(Finding::isOpen)
                .map(Finding::diagnostic)
                .toList();
        if (open.isEmpty()) {
            return new Result.Skipped(findings.stream()
                    .flatMap(f -> f.waiver().stream())
                    .map(RecordId::value)
                    .distinct()
                    .collect(Collectors.joining(", ")));
        }
        String text = open.stream()
                .map(d -> d.location() + ": " + d.severity().word() + ": " + wording.withHelp(d))
                .collect(Collectors.joining("\n", "", "\n"));
        if (open.stream().noneMatch(report::fails)) {
            return new Result.Noted(text);
        }
        Diagnostic first = open.stream().filter(report::fails).findFirst().orElseThrow();
        String more =
                open.size() == 1 ? "" : wording.line(Message.of("report.junit.more", Summary.number(open.size() - 1L)));
        return new Result.Failed(
                wording.line(first.message()) + more, first.severity().word(), text);
    }

    private static int line(Finding finding) {
        return finding.diagnostic().location().span().start().line();
    }
}
