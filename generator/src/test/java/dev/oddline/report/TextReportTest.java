package dev.oddline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.Finding;
import dev.oddline.check.Findings;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceText;
import dev.oddline.source.Span;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static final RepoPath PATH = new RepoPath("metadata/runs/r1.yaml");
    private static final Rule RULE = new Rule("unknown-key", Severity.ERROR);

    private static String report(String line, Span span) {
        Diagnostic diagnostic = Diagnostic.of(RULE, new Location(PATH, span), Message.of("unknown-key", "runid"))
                .withHelp(Message.of("did-you-mean", "run_id"));
        Report report = new Report(
                new Findings(List.of(Finding.open(diagnostic))),
                records(1_234),
                1,
                Map.of(PATH, new SourceText(List.of(line))),
                Severity.ERROR,
                10);
        return new TextReport(MessageCatalogue.of("en"), Paint.NONE, 60).write(report);
    }

    private static SortedMap<RepoPath, RecordId> records(int count) {
        SortedMap<RepoPath, RecordId> records = new TreeMap<>();
        for (int i = 1; i <= count; i++) {
            records.put(new RepoPath("metadata/runs/r" + i + ".yaml"), new RecordId(Kind.RUN, "r" + i));
        }
        return records;
    }

    @Test
    void pointsAtTheSpanAndSaysWhatWasMeant() {
        assertThat(report("runid: r1", Span.of(1, 1, 1, 6))).isEqualTo("""
                        metadata/runs/r1.yaml:1:1: error[unknown-key]: unknown key `runid`
                            1 │ runid: r1
                              │ ^^^^^
                             help: did you mean `run_id`?

                        1,234 records, 1 link
                        1 error · `oddline explain unknown-key` tells more
                        """);
    }

    @Test
    void keepsTheMarkUnderWideCharacters() {
        assertThat(report("雨: runid", Span.of(1, 4, 1, 9))).contains("│ 雨: runid\n      │     ^^^^^\n");
    }

    @Test
    void cutsALongLineAroundTheSpan() {
        String line = "x".repeat(200) + "runid" + "y".repeat(200);
        String[] shown = report(line, Span.of(1, 201, 1, 206)).split("\n");
        assertThat(shown[1])
                .hasSizeLessThanOrEqualTo(60)
                .contains("…x")
                .contains("runid")
                .endsWith("…");
        assertThat(shown[2].indexOf('^')).isEqualTo(shown[1].indexOf("runid"));
    }

    @Test
    void letsNothingInALineReachTheTerminal() {
        assertThat(report("\u001b[31mrunid\u0007", Span.of(1, 6, 1, 11)))
                .contains("<U+001B>[31mrunid<U+0007>")
                .doesNotContain("\u001b")
                .doesNotContain("\u0007");
    }
}
