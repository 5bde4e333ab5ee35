package dev.oddline.table;

import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.Optional;

/** Finds tables of a repository. */
public interface TableSource {

    /**
     * Returns a table; empty if the repository has none at the path, or one whose name tells no format that can be read.
     *
     * @throws IOException if it is there and cannot be read
     */
    Optional<TableFile> find(RepoPath path) throws IOException;
}
