package dev.oddline.git;

import dev.oddline.source.RepoPath;
import java.util.List;

/**
 * A commit and the files that it touched.
 *
 * @param landing the commit on the line of first parents that brought this one in: itself, or a merge
 * @param files sorted by path, not empty
 */
public record Change(Commit commit, GitId landing, List<TouchedFile> files) {

    public Change {
        files = files.stream().sorted().toList();
    }

    /** Returns the paths of the files, sorted. */
    public List<RepoPath> paths() {
        return files.stream().map(TouchedFile::path).toList();
    }
}
