package dev.oddline.git;

import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Compares commits with all their parents, which are at hand. */
interface CommitComparison {

    /** Returns the files of the folder that a commit touched; empty if that cannot be known. */
    Optional<List<TouchedFile>> touchedBy(CommitObject commit);

    /**
     * Returns the comparison of some commits.
     *
     * @param compared those to be compared, with parents that are at hand
     * @param known these and their parents, newest or oldest first
     * @param git compares the folders, unless it fails
     */
    static CommitComparison of(
            ObjectStore store,
            RepoPath folder,
            List<CommitObject> compared,
            List<CommitObject> known,
            Optional<GitProgram> git) {
        Optional<CommitComparison> byGit = git.flatMap(program -> {
            try {
                return Optional.of(DiffTree.of(program, store.objectsFolder(), folder, compared));
            } catch (IOException e) { // git is too old, a folder is missing, no place for temporary files: all the same
                return Optional.empty();
            }
        });
        return byGit.orElseGet(() -> new TreeComparison(store, folder, known));
    }
}
