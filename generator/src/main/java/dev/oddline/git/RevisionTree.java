package dev.oddline.git;

import dev.oddline.diagnostic.Outcome;
import dev.oddline.message.Message;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;

/** The files of one revision, read from git's objects. */
final class RevisionTree implements RepositorySnapshot {
    private final ObjectStore store;
    private final ObjectId tree;
    private final Commit commit;
    private final Map<ObjectId, Map<String, TreeEntry>> seen = new ConcurrentHashMap<>();

    private RevisionTree(ObjectStore store, ObjectId tree, Commit commit) {
        this.store = store;
        this.tree = tree;
        this.commit = commit;
    }

    static RevisionTree of(ObjectStore store, ObjectId id) throws IOException {
        byte[] raw;
        try {
            raw = store.commitBytes(id);
        } catch (MissingObjectException e) {
            throw new RepositoryException(
                    Message.of("git.missing-commit", id.name()), Message.of("git.missing-object.help"));
        } catch (IOException e) {
            throw new RepositoryException(Message.of("git.bad-commit", id.name()));
        }
        CommitObject parsed = CommitObject.parse(id, raw)
                .orElseThrow(() -> new RepositoryException(Message.of("git.bad-commit", id.name())));
        return new RevisionTree(store, parsed.tree(), CommitObject.describe(id, raw));
    }

    @Override
    public FileListing files(RepoPath folder) throws IOException {
        Optional<TreeEntry> start = entry(folder);
        if (start.isEmpty()) {
            return new FileListing(List.of(), List.of());
        }
        if (!start.get().isFolder()) {
            return new FileListing(List.of(), List.of(FileFindings.notAFolder(folder)));
        }
        return TreeListing.below(store, folder, start.get().id());
    }

    @Override
    public Optional<FileEntry> find(RepoPath path) throws IOException {
        return entry(path).filter(found -> !found.isFolder()).map(found -> found.at(path));
    }

    @Override
    public Outcome<SourceFile> read(FileEntry entry, int maxBytes) throws IOException {
        if (entry.kind() != FileKind.REGULAR) {
            return Outcome.failed(FileFindings.notRegular(entry.path(), entry.kind()));
        }
        ObjectId id = blob(entry);
        try {
            long size = store.blobSize(id);
            return size > maxBytes
                    ? Outcome.failed(FileFindings.tooLarge(entry.path(), size, maxBytes))
                    : Outcome.of(new SourceFile(entry.path(), store.blobBytes(id, maxBytes)));
        } catch (MissingObjectException e) {
            return Outcome.failed(FileFindings.missingObject(entry.path()));
        } catch (IOException e) { // a damaged object
            return Outcome.failed(FileFindings.unreadable(entry.path()));
        }
    }

    @Override
    public long sizeBytes(FileEntry entry) throws IOException {
        return store.blobSize(blob(entry));
    }

    @Override
    public InputStream open(FileEntry entry) throws IOException {
        return store.openBlob(blob(entry));
    }

    private static ObjectId blob(FileEntry entry) {
        GitId blob = entry.blob().orElseThrow(() -> new IllegalStateException(entry + " is of another snapshot"));
        return ObjectId.fromString(blob.hex());
    }

    @Override
    public Optional<GitId> id(RepoPath path) throws IOException {
        return entry(path).map(found -> new GitId(found.id().name()));
    }

    @Override
    public Optional<Commit> commit() {
        return Optional.of(commit);
    }

    @Override
    public Standing standing(SourceFile file) throws IOException {
        Optional<GitId> blob = find(file.path()).flatMap(FileEntry::blob);
        return blob.isPresent()
                ? new BlobComparison(store)
                        .standing(ObjectId.fromString(blob.get().hex()), file.bytes())
                : Standing.ADDED;
    }

    /** Returns every file of the revision, names that are unsafe excepted. */
    List<FileEntry> allFiles() throws IOException {
        List<FileEntry> files = new ArrayList<>();
        for (TreeEntry entry : entries(tree).values()) {
            Optional<RepoPath> path = PathName.atRoot(entry.name());
            if (path.isPresent() && entry.isFolder()) {
                files.addAll(files(path.get()).files());
            } else {
                path.ifPresent(file -> files.add(entry.at(file)));
            }
        }
        return files;
    }

    private Optional<TreeEntry> entry(RepoPath path) throws IOException {
        ObjectId folder = tree;
        Iterator<String> names = List.of(path.value().split("/", -1)).iterator();
        while (true) {
            Optional<TreeEntry> found = Optional.ofNullable(entries(folder).get(names.next()));
            if (found.isEmpty() || !names.hasNext()) {
                return found;
            }
            if (!found.get().isFolder()) {
                return Optional.empty();
            }
            folder = found.get().id();
        }
    }

    /** Returns the entries of a folder by name; the first of two equal names counts. */
    private Map<String, TreeEntry> entries(ObjectId folder) throws IOException {
        Optional<Map<String, TreeEntry>> known = Optional.ofNullable(seen.get(folder));
        if (known.isPresent()) {
            return known.get();
        }
        Map<String, TreeEntry> entries = new HashMap<>();
        store.entries(folder).forEach(entry -> entries.putIfAbsent(entry.name(), entry));
        seen.put(folder, entries);
        return entries;
    }
}
