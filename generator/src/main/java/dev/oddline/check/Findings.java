package dev.oddline.check;

import dev.oddline.diagnostic.Severity;
import dev.oddline.source.RepoPath;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is wrong with a repository.
 *
 * @param all in the order of path, line, column and rule
 */
public record Findings(List<Finding> all) {

    public Findings {
        all = all.stream().sorted().distinct().toList();
    }

    /** Returns the findings that count, in order. */
    public Stream<Finding> open() {
        return all.stream().filter(Finding::isOpen);
    }

    /** Returns the findings that are waived, in order. */
    public Stream<Finding> waived() {
        return all.stream().filter(f -> !f.isOpen());
    }

    /** Returns the findings about one file, waived ones too, in order. */
    public Stream<Finding> of(RepoPath path) {
        return all.stream().filter(f -> f.diagnostic().location().path().equals(path));
    }

    /** Returns how many findings of a severity count. */
    public long count(Severity severity) {
        return open().filter(f -> f.diagnostic().severity() == severity).count();
    }
}
