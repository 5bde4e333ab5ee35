package dev.oddline.git;

import dev.oddline.message.Message;
import dev.oddline.source.RepoPath;

/** Counts names; a hostile tree of a few hundred bytes can hold a billion of them. */
final class EntryLimit {
    private static final int MAX_ENTRIES = 200_000;

    private int count;

    /** Counts one name below a folder. */
    void count(RepoPath folder) throws RepositoryException {
        count++;
        if (count > MAX_ENTRIES) {
            String top = folder.value().split("/", -1)[0];
            throw new RepositoryException(Message.of("git.too-many-files", top, MAX_ENTRIES));
        }
    }
}
