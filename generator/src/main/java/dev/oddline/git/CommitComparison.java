package dev.oddline.git;

import java.util.List;
import java.util.Optional;

/** Compares commits with all their parents, which are at hand. */
interface CommitComparison {

    /** Returns the files of the folder that a commit touched; empty if that cannot be known. */
    Optional<List<TouchedFile>> touchedBy(CommitObject commit);
}
