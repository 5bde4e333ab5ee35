package dev.oddline.git;

import dev.oddline.source.RepoPath;
import java.util.Optional;

/**
 * A file that a commit touched.
 *
 * @param content the file's content after the commit; empty if it was removed, or is a nested repository
 */
public record TouchedFile(RepoPath path, Touch touch, Optional<GitId> content) implements Comparable<TouchedFile> {

    @Override
    public int compareTo(TouchedFile other) {
        return path.compareTo(other.path);
    }
}
