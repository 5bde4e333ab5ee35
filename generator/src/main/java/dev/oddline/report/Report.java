package dev.oddline.report;

import dev.oddline.check.Findings;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceText;
import java.util.Map;
import java.util.Optional;

/**
 * What a check found, with what is needed to show it.
 *
 * @param findings waived ones too
 * @param recordCount files under the kinds' folders
 * @param linkCount links between records
 * @param sources the text of every file that a finding points into
 * @param most how many findings are shown at most; the others are counted
 */
public record Report(Findings findings, int recordCount, long linkCount, Map<RepoPath, SourceText> sources, int most) {

    public Report {
        sources = Map.copyOf(sources);
        if (most < 1) {
            throw new IllegalArgumentException("a report that shows nothing");
        }
    }

    /** Returns the line of a file, if it is known. */
    Optional<String> line(RepoPath path, int number) {
        return Optional.ofNullable(sources.get(path)).flatMap(text -> text.line(number));
    }
}
