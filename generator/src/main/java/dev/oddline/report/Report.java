package dev.oddline.report;

import dev.oddline.check.Findings;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Severity;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceText;
import java.util.Collections;
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
 * @param most how many findings are shown to people at most; the others are counted
 */
public record Report(
        Findings findings,
        SortedMap<RepoPath, RecordId> records,
        long linkCount,
        Map<RepoPath, SourceText> sources,
        Severity failing,
        int most) {

    public Report {
        records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
        sources = Map.copyOf(sources);
        if (most < 1) {
            throw new IllegalArgumentException("a report that shows nothing");
        }
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
        return findings.open().anyMatch(f -> fails(f.diagnostic()));
    }

    /** Returns the line of a file, if it is known. */
    Optional<String> line(RepoPath path, int number) {
        return Optional.ofNullable(sources.get(path)).flatMap(text -> text.line(number));
    }
}
