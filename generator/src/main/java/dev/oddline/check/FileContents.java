package dev.oddline.check;

import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.Optional;

/** The bytes of the repository's files, as git stores them. */
public interface FileContents {

    /**
     * Returns the content of a file; empty if the repository has no such file.
     *
     * @throws IOException if the file is there but can't be read
     */
    Optional<byte[]> read(RepoPath path) throws IOException;
}
