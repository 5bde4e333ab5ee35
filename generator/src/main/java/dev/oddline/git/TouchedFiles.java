package dev.oddline.git;

import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Compares a folder of a commit with the same folder of all its parents at once. A file counts if it differs from that of
 * every parent; hence a sub-folder that equals one parent's needs no look.
 */
final class TouchedFiles {
    /** No folder at all: no object has this id. */
    static final ObjectId NONE = ObjectId.zeroId();

    static final int MAX_NAMES = 200_000;

    private final TreeCache trees;
    private final List<TouchedFile> touched = new ArrayList<>();
    private int names;

    private TouchedFiles(TreeCache trees) {
        this.trees = trees;
    }

    /**
     * Returns the files of a folder that a commit touched.
     *
     * @param own the folder in the commit, or {@link #NONE}
     * @param parents the folder in each parent, or {@link #NONE}; not empty
     * @return empty if there are too many names to compare
     */
    static Optional<List<TouchedFile>> between(TreeCache trees, RepoPath folder, ObjectId own, List<ObjectId> parents)
            throws IOException {
        TouchedFiles comparison = new TouchedFiles(trees);
        comparison.compare(folder, own, parents);
        return comparison.names > MAX_NAMES ? Optional.empty() : Optional.of(comparison.touched);
    }

    private void compare(RepoPath folder, ObjectId own, List<ObjectId> parents) throws IOException {
        if (parents.contains(own)) {
            return;
        }
        TreeCursor mine = cursor(own);
        List<TreeCursor> theirs = new ArrayList<>();
        for (ObjectId parent : parents) {
            theirs.add(cursor(parent));
        }
        while (names <= MAX_NAMES) {
            mine.skipCommon(theirs.get(0)); // what equals one parent's was not touched
            TreeCursor least = least(mine, theirs);
            if (least.isDone()) {
                return;
            }
            names++;
            List<TreeCursor> here =
                    theirs.stream().filter(at -> at.hasSameName(least)).toList();
            boolean isHere = mine.hasSameName(least);
            if (differsFromAll(mine, isHere, here, theirs.size())) {
                touch(folder, least, isHere ? mine.id() : NONE, theirs);
            }
            here.forEach(TreeCursor::advance);
            if (isHere) {
                mine.advance();
            }
        }
    }

    private void touch(RepoPath folder, TreeCursor name, ObjectId own, List<TreeCursor> theirs) throws IOException {
        Optional<RepoPath> path = PathName.in(folder, PathName.decode(name.name()));
        if (path.isEmpty()) {
            return; // the listing of the files says so
        }
        List<ObjectId> parents =
                theirs.stream().map(at -> at.hasSameName(name) ? at.id() : NONE).toList();
        if (name.isTree()) {
            compare(path.get(), own, parents);
        } else {
            touched.add(new TouchedFile(path.get(), how(own, parents), content(name, own)));
        }
    }

    private static Touch how(ObjectId own, List<ObjectId> parents) {
        if (own.equals(NONE)) {
            return Touch.REMOVED;
        }
        return parents.stream().allMatch(NONE::equals) ? Touch.ADDED : Touch.CHANGED;
    }

    private static Optional<GitId> content(TreeCursor name, ObjectId own) {
        boolean isHere = !own.equals(NONE) && name.kind() != FileKind.SUBMODULE;
        return isHere ? Optional.of(new GitId(own.name())) : Optional.empty();
    }

    private static boolean differsFromAll(TreeCursor mine, boolean isHere, List<TreeCursor> here, int parents) {
        return isHere ? here.stream().noneMatch(mine::equalsEntry) : here.size() == parents;
    }

    private static TreeCursor least(TreeCursor mine, List<TreeCursor> theirs) {
        TreeCursor least = mine;
        for (TreeCursor at : theirs) {
            if (least.isDone() || (!at.isDone() && at.compareName(least) < 0)) {
                least = at;
            }
        }
        return least;
    }

    private TreeCursor cursor(ObjectId tree) throws IOException {
        return tree.equals(NONE) ? TreeCursor.empty() : TreeCursor.of(trees.bytes(tree));
    }
}
