package dev.oddline.git;

import dev.oddline.source.RepoPath;
import java.util.List;

/**
 * A commit and the files that it touched.
 *
 * @param paths added, changed or removed files; sorted, not empty
 */
public record Change(Commit commit, List<RepoPath> paths) {

    public Change {
        paths = paths.stream().sorted().toList();
    }
}
