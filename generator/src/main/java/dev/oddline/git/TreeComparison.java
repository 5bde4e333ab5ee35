package dev.oddline.git;

import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Compares commits by reading their folders through JGit. */
final class TreeComparison implements CommitComparison {
    private final RepoPath folder;
    private final TreeCache trees;
    private final Map<ObjectId, Optional<ObjectId>> folders = new HashMap<>();

    /** @param commits those to be compared, newest first, and their parents */
    TreeComparison(ObjectStore store, RepoPath folder, List<CommitObject> commits) {
        this.folder = folder;
        this.trees = new TreeCache(store);
        commits.forEach(commit -> folders.put(commit.id(), folderOf(commit)));
    }

    @Override
    public Optional<List<TouchedFile>> touchedBy(CommitObject commit) {
        List<ObjectId> parents = new ArrayList<>();
        for (ObjectId parent : commit.parents()) {
            folders.getOrDefault(parent, Optional.empty()).ifPresent(parents::add);
        }
        Optional<ObjectId> own = folders.getOrDefault(commit.id(), Optional.empty());
        boolean allKnown = own.isPresent() && parents.size() == commit.parents().size();
        return allKnown
                ? compare(own.get(), parents.isEmpty() ? List.of(TouchedFiles.NONE) : parents)
                : Optional.empty();
    }

    private Optional<List<TouchedFile>> compare(ObjectId own, List<ObjectId> parents) {
        try {
            return TouchedFiles.between(trees, folder, own, parents);
        } catch (IOException e) { // a folder that is missing or damaged: said as a gap
            return Optional.empty();
        }
    }

    /** Returns the folder in a commit, {@link TouchedFiles#NONE} if there is none; empty if that cannot be known. */
    private Optional<ObjectId> folderOf(CommitObject commit) {
        ObjectId at = commit.tree();
        try {
            for (String name : folder.value().split("/", -1)) {
                TreeCursor cursor = TreeCursor.of(trees.bytes(at));
                while (!cursor.isDone() && !(cursor.isTree() && cursor.isNamed(name))) {
                    cursor.advance();
                }
                if (cursor.isDone()) {
                    return Optional.of(TouchedFiles.NONE);
                }
                at = cursor.id();
            }
            return Optional.of(at);
        } catch (IOException e) { // missing from a partial clone, or damaged
            return Optional.empty();
        }
    }
}
