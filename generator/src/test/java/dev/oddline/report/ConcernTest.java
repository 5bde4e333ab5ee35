package dev.oddline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogDifference;
import dev.oddline.check.ChangeFindings;
import dev.oddline.check.Concern;
import dev.oddline.check.Finding;
import dev.oddline.check.Findings;
import dev.oddline.check.InMemory;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What concerns the reviewer of a change most comes first. */
class ConcernTest {
    private static final Rule RULE = new Rule("unknown-reference", Severity.ERROR);

    private static Finding finding(String path, int line, String what) {
        Location place = new Location(new RepoPath(path), Span.of(line, 1, line, 2));
        return Finding.open(Diagnostic.of(RULE, place, Message.of("unknown-reference", what)));
    }

    private static Report report(ChangeFindings findings) {
        Catalog none = new InMemory().catalog();
        ReviewedChange change = new ReviewedChange(
                "main",
                "0".repeat(40),
                "",
                findings,
                CatalogDifference.between(none, none),
                List.of(),
                List.of(),
                List.of());
        return new Report(
                findings.shown(true),
                new TreeMap<>(),
                0,
                Map.of(),
                Severity.ERROR,
                1000,
                Optional.of(change),
                Optional.empty());
    }

    private static List<String> places(Report report) {
        return report.inOrderOfConcern().stream()
                .map(f -> f.diagnostic().location().toString())
                .toList();
    }

    @Test
    void linesOfTheChangeThenItsOtherFindingsThenOldOnesEachInTheOrderOfTheFiles() {
        Findings before = new Findings(List.of(finding("a", 1, "old"), finding("b", 4, "old")));
        Findings now = new Findings(List.of(
                finding("b", 9, "touched"),
                finding("b", 5, "old"),
                finding("b", 1, "caused"),
                finding("a", 7, "touched"),
                finding("a", 3, "caused"),
                finding("a", 2, "old")));
        ChangeFindings findings =
                ChangeFindings.of(now, before, place -> place.span().start().line() >= 7);
        assertThat(places(report(findings))).containsExactly("a:7:1", "b:9:1", "a:3:1", "b:1:1", "a:2:1", "b:5:1");
    }

    @Test
    void twoOfOneKindInAFileAreOldOnlyAsOftenAsBefore() {
        Findings before = new Findings(List.of(finding("a", 1, "x")));
        Findings now = new Findings(List.of(finding("a", 2, "x"), finding("a", 3, "x")));
        ChangeFindings findings = ChangeFindings.of(now, before, place -> false);
        assertThat(findings.concerns().values()).containsExactly(Concern.OLD, Concern.CAUSED);
        assertThat(findings.oldCount()).isEqualTo(1);
        assertThat(findings.shown(false).all()).containsExactly(finding("a", 3, "x"));
    }
}
