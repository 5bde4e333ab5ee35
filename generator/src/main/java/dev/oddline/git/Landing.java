package dev.oddline.git;

import dev.oddline.git.HistoryAnswer.Reason;
import java.util.List;
import java.util.Optional;

/**
 * A commit on the line of first parents, and how the files differ from those of the commit before it on that line. So what a
 * merge brought counts once, as it came to the branch, whatever happened to it on the way.
 *
 * @param commits those that it brought and that touched a file, newest first; itself only if it is no merge
 * @param files sorted by path
 * @param unknown why the files cannot be known, such as at the end of a shallow clone; {@code files} is empty then
 */
public record Landing(Commit commit, List<Commit> commits, List<LandedFile> files, Optional<Reason> unknown) {

    public Landing {
        commits = List.copyOf(commits);
        files = files.stream().sorted().toList();
    }
}
