package dev.oddline.report;

import dev.oddline.check.Concern;
import dev.oddline.check.Finding;
import dev.oddline.check.Findings;
import dev.oddline.check.verification.Verification;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Severity;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceText;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a check found, with what is needed to show it.
 *
 * @param findings waived ones too
 * @param records the record of every file under the kinds' folders, also of one that can't be read
 * @param linkCount links between records
 * @param sources the text of every file that a finding points into
 * @param failing the least severity that fails the check
 * @param change what the change does, if the records were compared with others; {@code findings} are then its own, and
 *     the old ones only if they were asked for
 * @param most how many findings are shown to people at most; the others are counted
 * @param verifications what holding claims against what they name came to; empty where nobody asked
 */
public record Report(
        Findings findings,
        SortedMap<RepoPath, RecordId> records,
        long linkCount,
        Map<RepoPath, SourceText> sources,
        Severity failing,
        int most,
        Optional<ReviewedChange> change,
        Optional<List<Verification>> verifications) {

    public Report {
        records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
        sources = Map.copyOf(sources);
        verifications = verifications.map(List::copyOf);
        if (most < 1) {
            throw new IllegalArgumentException("a report that shows nothing");
        }
    }

    /** Returns a report of records that are compared with none. */
    public Report(
            Findings findings,
            SortedMap<RepoPath, RecordId> records,
            long linkCount,
            Map<RepoPath, SourceText> sources,
            Severity failing,
            int most) {
        this(findings, records, linkCount, sources, failing, most, Optional.empty(), Optional.empty());
    }

    /** Returns the findings that count: those on lines that a change wrote first, then its others, then the old ones. */
    List<Finding> inOrderOfConcern() {
        return findings.open().sorted(byConcern()).toList();
    }

    /** Returns the order of what concerns a reviewer most: lines that a change wrote, its other findings, the old ones. */
    Comparator<Finding> byConcern() {
        return Comparator.comparing(
                finding -> change.map(c -> c.findings().of(finding)).orElse(Concern.CAUSED));
    }

    /** Returns how many files there are under the kinds' folders. */
    int recordCount() {
        return records.size();
    }

    /** Returns whether a diagnostic that counts fails the check. */
    boolean fails(Diagnostic diagnostic) {
        return diagnostic.severity().compareTo(failing) <= 0;
    }

    /** Returns whether the check has failed. */
    public boolean isFailed() {
        return findings.open()
                .filter(f -> !change.map(c -> c.isOld(f)).orElse(false))
                .anyMatch(f -> fails(f.diagnostic()));
    }

    /** Returns the line of a file, if it is known. */
    Optional<String> line(RepoPath path, int number) {
        return Optional.ofNullable(sources.get(path)).flatMap(text -> text.line(number));
    }
}
