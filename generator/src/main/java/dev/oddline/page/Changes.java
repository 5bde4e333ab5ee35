package dev.oddline.page;

import dev.oddline.git.GitId;
import dev.oddline.git.Landing;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** How the files came to be, as git remembers it. */
public interface Changes {

    /** Returns the commits that changed a file, newest first; empty if there is no history. */
    List<Change> of(RepoPath path);

    /** Returns why a file's first commit is unknown, such as a shallow clone; empty if it is known. */
    Optional<String> gap(RepoPath path);

    /** Returns the records folder, below which the files lie. */
    RepoPath folder();

    /** Returns how the files came to the branch, newest first; empty if there is no history. */
    List<Landing> landings();

    /** Returns a content that a file once had, with secrets blacked out; empty if this clone does not hold it. */
    Optional<SourceFile> content(RepoPath path, GitId content);

    /**
     * One commit that changed a file.
     *
     * @param commit full id
     * @param day when it was committed, in UTC; what the commit says instead where that is no believable time
     * @param author name only
     * @param subject first line of the message, with the pull request that brought it in
     */
    record Change(String commit, String day, String author, String subject) {}
}
