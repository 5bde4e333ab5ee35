package dev.oddline.check.rule;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.io.IOException;
import java.util.List;

/** What the records were before: in git's history, or in the one revision that a change is compared with. */
public sealed interface Past {
    /** Stands for what is not committed yet, where a commit is asked for. */
    String NOW = "";

    /** Returns the files that are known to have held a record that is in none now, in the order in which they came. */
    List<RepoPath> filesThatHeld(RecordId gone) throws IOException;

    /** Nothing is known. */
    record Unknown() implements Past {
        @Override
        public List<RepoPath> filesThatHeld(RecordId gone) {
            return List.of();
        }
    }

    /** A change is compared with the records that it starts from. */
    record Base(Catalog catalog, String commit) implements Past {
        @Override
        public List<RepoPath> filesThatHeld(RecordId gone) {
            return catalog.find(gone).map(CatalogEntry::path).stream().toList();
        }
    }

    /** The history of single records. */
    non-sealed interface Versions extends Past {

        /**
         * Returns what the file of a record held in each commit of the branch that touched it, the oldest first; empty if
         * it has always held what it holds now, or if nothing is known. A commit that removed it is left out. Files that
         * are gone and held the record once stand before it.
         */
        List<Version> of(RecordId id, SourceFile now) throws IOException;

        /** Returns the records that stood in files which are gone, in the order of id; others may hold them now. */
        default List<Gone> gone() throws IOException {
            return List.of();
        }

        @Override
        default List<RepoPath> filesThatHeld(RecordId gone) throws IOException {
            return gone().stream()
                    .filter(record -> record.id().equals(gone))
                    .flatMap(record -> record.versions().stream())
                    .map(version -> version.file().path())
                    .distinct()
                    .toList();
        }

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
     * A record that stood in files which are gone.
     *
     * @param versions what they held, at least one, of each file the oldest first
     * @param removed full id of the commit that took the last of them off the branch, or {@link #NOW}
     */
    record Gone(RecordId id, List<Version> versions, String removed) {
        public Gone {
            versions = List.copyOf(versions);
        }

        /** Returns the file that held it last. */
        public RepoPath path() {
            return versions.get(versions.size() - 1).file().path();
        }
    }

    /**
     * What a file held.
     *
     * @param commit full id of the commit that brought it to the branch
     */
    record Version(String commit, SourceFile file) {}
}
