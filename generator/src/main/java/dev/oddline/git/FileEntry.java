package dev.oddline.git;

import dev.oddline.source.RepoPath;
import java.util.Optional;

/**
 * A name that a repository holds.
 *
 * @param blob the id of the content; empty in the work tree, where it is known only after reading, and for a submodule
 */
public record FileEntry(RepoPath path, FileKind kind, Optional<GitId> blob) implements Comparable<FileEntry> {

    @Override
    public int compareTo(FileEntry other) {
        return path.compareTo(other.path);
    }
}
