package dev.oddline.check.verification;

import dev.oddline.check.content.StoredFile;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Files of a folder on disk that git does not hold: a work tree, a cache. */
public interface StoredFiles {

    /** Returns a regular file; empty if there is none or a link leads to it. */
    Optional<StoredFile> find(RepoPath path) throws IOException;

    /**
     * Returns the regular files below a folder, in any order; empty if there is no such folder, if a link leads to it or
     * lies in it, or if it holds a name that no path of ours can have.
     */
    Optional<List<RepoPath>> below(RepoPath folder) throws IOException;
}
