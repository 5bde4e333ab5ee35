package dev.oddline.git;

import dev.oddline.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The objects and branches of a repository. The only door to JGit; reads, and never writes. */
final class ObjectStore implements AutoCloseable {
    /** A longer commit message or folder is no honest one. */
    private static final int MAX_COMMIT_BYTES = 8 << 20;

    private static final int MAX_TREE_BYTES = 64 << 20;

    private final Repository repository;
    private final ObjectReader reader;
    private final Path objects;

    private ObjectStore(Repository repository, Path objects) {
        this.repository = repository;
        this.objects = objects;
        this.reader = repository.newObjectReader();
    }

    /** Opens the objects of a repository whose settings were found to be readable. */
    static ObjectStore open(RepositoryFolders.GitFolders folders, RepositorySettings settings) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder()
                .setFS(new BlindFs(settings.readableByJgit(folders.common().resolve("config"))))
                .setGitDir(folders.own().toFile())
                .setGitCommonDir(folders.common().toFile())
                .setBare();
        return new ObjectStore(
                builder.build(), folders.common().resolve("objects").toAbsolutePath());
    }

    /** Returns the folder that git keeps the objects in; it may name further ones. */
    Path objectsFolder() {
        return objects;
    }

    /** Returns the commit that the work tree stands on; empty before the first commit. */
    Optional<ObjectId> head() throws IOException {
        return Optional.ofNullable(repository.exactRef(Constants.HEAD)).map(Ref::getObjectId);
    }

    /** Returns the commit that a revision means: an id, a branch, a tag, {@code HEAD~3} … */
    ObjectId commit(String revision) throws IOException {
        ObjectId found;
        try {
            found = repository.resolve(revision + "^{commit}");
        } catch (IOException | IllegalArgumentException e) { // JGit's many ways to say no
            throw noSuchRevision(revision);
        }
        if (found == null) {
            throw noSuchRevision(revision);
        }
        return found;
    }

    /** Returns the ids of the commits whose parents were left out of a shallow clone. */
    Set<ObjectId> shallowCommits() throws IOException {
        return new TreeSet<>(repository.getObjectDatabase().getShallowCommits());
    }

    /** Returns the parents that a commit names, whether this clone holds them or not. */
    List<ObjectId> parents(ObjectId commit) throws IOException {
        return CommitObject.parse(commit, commitBytes(commit))
                .map(CommitObject::parents)
                .orElse(List.of());
    }

    byte[] commitBytes(ObjectId id) throws IOException {
        return bytes(id, Constants.OBJ_COMMIT, MAX_COMMIT_BYTES);
    }

    /** Returns the entries of a folder in their stored order. */
    List<TreeEntry> entries(ObjectId tree) throws IOException {
        try {
            return TreeEntry.all(treeBytes(tree));
        } catch (MissingObjectException e) {
            throw new RepositoryException(
                    Message.of("git.missing-tree", tree.name()), Message.of("git.missing-object.help"));
        } catch (IOException e) {
            throw new RepositoryException(Message.of("git.bad-tree", tree.name()));
        }
    }

    /** Returns the bytes of a folder, for {@link TreeCursor}. */
    byte[] treeBytes(ObjectId id) throws IOException {
        return bytes(id, Constants.OBJ_TREE, MAX_TREE_BYTES);
    }

    /**
     * Returns the size of a blob.
     *
     * @throws MissingObjectException if this clone does not hold it
     */
    synchronized long blobSize(ObjectId id) throws IOException {
        return reader.getObjectSize(id, Constants.OBJ_BLOB);
    }

    byte[] blobBytes(ObjectId id, int maxBytes) throws IOException {
        return bytes(id, Constants.OBJ_BLOB, maxBytes);
    }

    /**
     * Opens a blob of any size; the caller closes it.
     *
     * @throws MissingObjectException if this clone does not hold it
     */
    synchronized InputStream openBlob(ObjectId id) throws IOException {
        return reader.open(id, Constants.OBJ_BLOB).openStream();
    }

    @Override
    public void close() {
        reader.close();
        repository.close();
    }

    private synchronized byte[] bytes(ObjectId id, int type, int maxBytes) throws IOException {
        ObjectLoader loader = reader.open(id, type);
        if (loader.getSize() > maxBytes) {
            throw new IOException("object " + id.name() + " is larger than " + maxBytes + " bytes");
        }
        try {
            return loader.getCachedBytes(maxBytes);
        } catch (LargeObjectException e) {
            throw new IOException("object " + id.name() + " cannot be read", e);
        }
    }

    private static RepositoryException noSuchRevision(String revision) {
        return new RepositoryException(
                Message.of("git.no-such-revision", Printable.of(revision)), Message.of("git.no-such-revision.help"));
    }
}
