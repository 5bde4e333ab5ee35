package dev.oddline.git;

import dev.oddline.diagnostic.Outcome;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The files of a repository as they stand in one revision or in the work tree. Nothing is checked out, no filter and no
 * index is used, no link is followed, and nothing is ever written.
 */
public sealed interface RepositorySnapshot permits RevisionTree, WorkTree {

    /**
     * Returns all files below a folder, the same for every order in which the file system lists them. A folder that does
     * not exist holds nothing.
     *
     * @throws RepositoryException if the folder holds more than 200,000 names
     */
    FileListing files(RepoPath folder) throws IOException;

    /** Returns the file of a path; empty if there is none, or a folder, or if the path leads through a link. */
    Optional<FileEntry> find(RepoPath path) throws IOException;

    /**
     * Returns the content of a file, or a finding if it is not regular, too large or cannot be read. What is not regular was
     * reported by {@link #files} already.
     *
     * @param maxBytes the size above which the file is not opened
     */
    Outcome<SourceFile> read(FileEntry entry, int maxBytes) throws IOException;

    /**
     * Returns the size of a regular file in bytes.
     *
     * @throws IOException if it is gone, cannot be read or is missing from this clone
     */
    long sizeBytes(FileEntry entry) throws IOException;

    /**
     * Opens a regular file of any size; the caller closes it.
     *
     * @throws IOException if it is gone, cannot be read or is missing from this clone
     */
    InputStream open(FileEntry entry) throws IOException;

    /** Returns git's own id of a file or folder of a revision; empty if there is none, and in the work tree. */
    Optional<GitId> id(RepoPath path) throws IOException;

    /** Returns the revision shown; for the work tree, the commit it stands on. Empty if there is no commit yet or no git. */
    Optional<Commit> commit();

    /** Returns how a file that was read from this snapshot stands to that commit. */
    Standing standing(SourceFile file) throws IOException;
}
