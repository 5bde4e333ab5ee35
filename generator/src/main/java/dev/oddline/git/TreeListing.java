package dev.oddline.git;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** Lists the files of a tree object. Git checks no name when a tree is pushed, so each is checked here. */
final class TreeListing {
    private final ObjectStore store;
    private final List<FileEntry> files = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Deque<Folder> waiting = new ArrayDeque<>();
    private final EntryLimit limit = new EntryLimit();

    private record Folder(RepoPath path, ObjectId id) {}

    private TreeListing(ObjectStore store) {
        this.store = store;
    }

    static FileListing below(ObjectStore store, RepoPath path, ObjectId id) throws IOException {
        TreeListing listing = new TreeListing(store);
        listing.waiting.add(new Folder(path, id));
        while (!listing.waiting.isEmpty()) {
            listing.list(listing.waiting.remove());
        }
        return new FileListing(listing.files, listing.diagnostics);
    }

    private void list(Folder folder) throws IOException {
        Set<String> names = new HashSet<>();
        for (TreeEntry entry : store.entries(folder.id())) {
            limit.count(folder.path());
            Optional<RepoPath> path = PathName.in(folder.path(), entry.name());
            if (path.isEmpty()) {
                diagnostics.add(FileFindings.invalidName(folder.path(), entry.name()));
            } else if (!names.add(entry.name())) {
                diagnostics.add(FileFindings.duplicateName(path.get()));
            } else {
                add(entry, path.get());
            }
        }
    }

    private void add(TreeEntry entry, RepoPath path) {
        if (entry.isFolder()) {
            waiting.add(new Folder(path, entry.id()));
            if (PathName.looksLikeARecord(path)) {
                diagnostics.add(FileFindings.folderNamedLikeAFile(path));
            }
            return;
        }
        files.add(entry.at(path));
        if (entry.kind() != FileKind.REGULAR) {
            diagnostics.add(FileFindings.notRegular(path, entry.kind()));
        }
    }
}
