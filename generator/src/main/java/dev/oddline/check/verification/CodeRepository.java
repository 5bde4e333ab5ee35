package dev.oddline.check.verification;

import dev.oddline.check.content.FileContents;
import dev.oddline.record.CommitId;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.Optional;

/** A clone of a repository with code. */
public interface CodeRepository {

    /** Whether the clone holds a commit. */
    enum Held {
        YES,
        NO,
        /** The clone is shallow or damaged, so the commit may exist. */
        CANNOT_KNOW
    }

    /** Returns whether the clone holds a commit. */
    Held holds(CommitId commit) throws IOException;

    /** Returns the files of a commit, a branch or a tag; empty if the clone has no such revision. */
    Optional<FileContents> at(String revision) throws IOException;

    /** Returns git's id of a file or folder of a revision, as hexadecimal digits; empty if there is none. */
    Optional<String> id(String revision, RepoPath path) throws IOException;
}
