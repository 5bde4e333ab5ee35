package dev.oddline.check.rule;

import dev.oddline.catalog.Catalog;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.io.IOException;
import java.util.List;

/** What the records were before: in git's history, or in the one revision that a change is compared with. */
public sealed interface Past {
    /** Stands for what is not committed yet, where a commit is asked for. */
    String NOW = "";

    /** Nothing is known. */
    record Unknown() implements Past {}

    /** A change is compared with the records that it starts from. */
    record Base(Catalog catalog, String commit) implements Past {}

    /** The history of single records. */
    non-sealed interface Versions extends Past {

        /**
         * Returns what the file of a record held in each commit of the branch that touched it, the oldest first; empty if
         * it has always held what it holds now, or if nothing is known. A commit that removed it is left out. Files that
         * are gone and held the record once stand before it.
         */
        List<Version> of(RecordId id, SourceFile now) throws IOException;

        /**
         * Returns whether a file came to the branch before a commit did.
         *
         * @param commit full id, or {@link Past#NOW}
         */
        default boolean wasThereBefore(RepoPath file, String commit) {
            return false;
        }
    }

    /**
     * What a file held.
     *
     * @param commit full id of the commit that brought it to the branch
     */
    record Version(String commit, SourceFile file) {}
}
