package dev.oddline.cli;

import dev.oddline.catalog.CatalogDifference;
import dev.oddline.catalog.CriterionChange;
import dev.oddline.catalog.MetricChanges;
import dev.oddline.catalog.RecordChange;
import dev.oddline.check.ChangeFindings;
import dev.oddline.check.Finding;
import dev.oddline.check.Findings;
import dev.oddline.check.rule.Past;
import dev.oddline.coverage.CoverageChange;
import dev.oddline.coverage.assessment.CoverageChanges;
import dev.oddline.coverage.comparison.Predecessor;
import dev.oddline.coverage.comparison.Predecessors;
import dev.oddline.git.LineDifference;
import dev.oddline.record.RecordId;
import dev.oddline.report.ReviewedChange;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares records with those that a change starts from. */
final class ChangeReading {
    private final Records now;
    private final Records base;
    private final Map<RepoPath, BitSet> touchedLines = new HashMap<>();

    private ChangeReading(Records now, Records base) {
        this.now = now;
        this.base = base;
    }

    /**
     * Returns what a change does. The records it starts from are checked only if something is wrong on lines that it did
     * not write.
     *
     * @param revision the other line of commits; the change starts where the two parted
     */
    static ReviewedChange of(Records now, String revision, LocalDate today) throws IOException {
        Records base = now.base(revision);
        String commit = base.snapshot().commit().orElseThrow().id().hex();
        ChangeReading reading = new ChangeReading(now, base);
        Findings findings = now.check(today, new Past.Base(base.catalog(), commit));
        for (Finding finding : findings.open().toList()) {
            reading.read(finding.diagnostic().location().path());
        }
        boolean elsewhere =
                findings.open().anyMatch(f -> !reading.isTouched(f.diagnostic().location()));
        Findings before = elsewhere ? base.check(today, new Past.Unknown()) : new Findings(List.of());
        CatalogDifference difference = CatalogDifference.between(base.catalog(), now.catalog());
        Predecessors predecessors = Predecessors.of(now.catalog());
        return new ReviewedChange(
                revision,
                commit,
                site(base),
                ChangeFindings.of(findings, before, reading::isTouched),
                difference,
                MetricChanges.of(
                        difference,
                        base.catalog(),
                        now.catalog(),
                        id -> predecessors.of(id).stream().findFirst().map(Predecessor::evaluation)),
                CriterionChange.between(base.catalog(), now.catalog()),
                reading.coverage(difference));
    }

    /** Returns what the change does to the verdicts on ODD segments. A look at some files only does not judge them. */
    private List<CoverageChange> coverage(CatalogDifference difference) throws IOException {
        Set<RecordId> changed =
                difference.changes().stream().map(RecordChange::id).collect(Collectors.toSet());
        if (!now.isWhole() || !CoverageChanges.concerns(changed)) {
            return List.of();
        }
        try (CoverageReading before = CoverageReading.of(base);
                CoverageReading after = CoverageReading.of(now)) {
            return CoverageChanges.between(before.assessments(), after.assessments(), changed);
        }
    }

    /** Only what was merged already may lead readers of a comment somewhere. */
    private static String site(Records base) {
        return base.catalog()
                .settings()
                .baseUrl()
                .value()
                .filter(url -> url.matches("https?://[A-Za-z0-9./_~:-]+"))
                .map(url -> url.endsWith("/") ? url : url + "/")
                .orElse("");
    }

    private boolean isTouched(Location location) {
        BitSet lines = touchedLines.getOrDefault(location.path(), new BitSet());
        int last =
                Math.max(location.span().start().line(), location.span().end().line());
        int next = lines.nextSetBit(location.span().start().line());
        return next >= 0 && next <= last;
    }

    private void read(RepoPath path) throws IOException {
        if (touchedLines.containsKey(path)) {
            return;
        }
        Optional<byte[]> mine = now.contents().read(path);
        Optional<byte[]> theirs = base.contents().read(path);
        touchedLines.put(
                path,
                mine.isEmpty() ? new BitSet() : LineDifference.touchedLines(theirs.orElse(new byte[0]), mine.get()));
    }
}
