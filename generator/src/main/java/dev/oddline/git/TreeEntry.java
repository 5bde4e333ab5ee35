package dev.oddline.git;

import dev.oddline.source.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * An entry of a tree object.
 *
 * @param name as stored, so possibly hostile
 * @param kind what it is, unless it is a folder
 */
record TreeEntry(String name, boolean isFolder, FileKind kind, ObjectId id) {

    /** Returns the entries of a tree in their stored order. */
    static List<TreeEntry> all(byte[] tree) {
        List<TreeEntry> entries = new ArrayList<>();
        for (TreeCursor at = TreeCursor.of(tree); !at.isDone(); at.advance()) {
            entries.add(new TreeEntry(PathName.decode(at.name()), at.isTree(), at.kind(), at.id()));
        }
        return entries;
    }

    FileEntry at(RepoPath path) {
        Optional<GitId> blob = kind == FileKind.SUBMODULE ? Optional.empty() : Optional.of(new GitId(id.name()));
        return new FileEntry(path, kind, blob);
    }
}
