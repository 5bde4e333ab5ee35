package dev.oddline.git;

import dev.oddline.message.Message;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A metadata folder and the git repository around it, if there is one. Everything is read and nothing is ever written;
 * no setting of the repository, the user or the system can start a program or lead to another file.
 *
 * <pre>{@code
 * try (Workspace workspace = Workspace.open(Path.of("metadata"), Trust.OWN)) {
 *     RepositorySnapshot snapshot = workspace.workTree();
 *     for (FileEntry entry : snapshot.files(workspace.metadata()).files()) { … }
 * }
 * }</pre>
 */
public final class Workspace implements AutoCloseable {
    private final RepositoryFolders folders;
    private final Optional<ObjectStore> store;
    private final Person committer;

    private Workspace(RepositoryFolders folders, Optional<ObjectStore> store, Person committer) {
        this.folders = folders;
        this.store = store;
        this.committer = committer;
    }

    /**
     * Loads what reads git, which takes longer than opening a repository. Opening one does so, too: whoever knows before that
     * it will be opened can save the time on another thread.
     */
    public static void prepare() {
        BlindSystem.install();
    }

    /**
     * Opens the repository around a metadata folder.
     *
     * @param metadata need not exist if a revision holds it or it is about to be made; below a bare repository it never
     *     does
     * @throws RepositoryException if the folder is the repository itself, the repository belongs to somebody else, or
     *     its format is not ours
     */
    public static Workspace open(Path metadata, Trust trust) throws IOException {
        RepositoryFolders folders = RepositoryFolders.around(metadata);
        if (folders.git().isEmpty()) {
            return new Workspace(folders, Optional.empty(), Person.UNKNOWN);
        }
        RepositoryFolders.GitFolders git = folders.git().get();
        prepare();
        if (trust == Trust.OWN) {
            Ownership.check(List.of(folders.root(), git.own(), git.common()));
        }
        RepositorySettings settings = RepositorySettings.read(git.common().resolve("config"));
        return new Workspace(folders, Optional.of(ObjectStore.open(git, settings)), settings.user());
    }

    /**
     * Opens a clone of another repository, of which only commits are read.
     *
     * @param folder the clone's work tree, or the bare repository
     * @throws RepositoryException if the folder is no repository of its own, belongs to somebody else, or has a format
     *     that is not ours
     */
    public static Workspace openClone(Path folder, Trust trust) throws IOException {
        Path real = folder.toRealPath();
        Workspace workspace = open(real.resolve("metadata"), trust);
        if (workspace.store.isEmpty() || !workspace.root().toRealPath().equals(real)) {
            workspace.close();
            throw new RepositoryException(Message.of("git.no-clone", folder), Message.of("git.no-clone.help"));
        }
        return workspace;
    }

    /** Returns the folder that every path is relative to. */
    public Path root() {
        return folders.root();
    }

    /** Returns the metadata folder. */
    public RepoPath metadata() {
        return folders.metadata();
    }

    /**
     * Returns the files on disk.
     *
     * @throws RepositoryException if the metadata folder is missing or a link, or the repository is bare
     */
    public RepositorySnapshot workTree() throws IOException {
        if (isBare()) {
            throw new RepositoryException(Message.of("git.bare", root()), Message.of("git.bare.help"));
        }
        Path metadata = root().resolve(metadata().value());
        if (!Files.isDirectory(metadata, LinkOption.NOFOLLOW_LINKS)) {
            throw new RepositoryException(Message.of("git.no-folder", metadata));
        }
        return new WorkTree(root(), head());
    }

    /**
     * Returns the files of a revision.
     *
     * @param revision anything git can resolve to one commit: an id, a branch, a tag, {@code HEAD~3}
     * @throws RepositoryException if there is no git, no such revision, or its content is missing from this clone
     */
    public RepositorySnapshot revision(String revision) throws IOException {
        ObjectStore objects = store.orElseThrow(
                () -> new RepositoryException(Message.of("git.none", root()), Message.of("git.none.help")));
        return RevisionTree.of(objects, objects.commit(revision));
    }

    /**
     * Returns the files as they stood where a snapshot's line of commits parted from another: the newest commit that both
     * were built on.
     *
     * @param revision the other line, such as {@code origin/main}
     * @throws RepositoryException if there is no such revision, the snapshot has no commit, or the two share none that
     *     this clone holds
     */
    public RepositorySnapshot mergeBase(String revision, RepositorySnapshot snapshot) throws IOException {
        ObjectStore objects = store.orElseThrow(
                () -> new RepositoryException(Message.of("git.none", root()), Message.of("git.none.help")));
        ObjectId other = objects.commit(revision);
        Commit own = snapshot.commit()
                .orElseThrow(() -> new RepositoryException(Message.of("git.no-merge-base", Printable.of(revision))));
        ObjectId head = ObjectId.fromString(own.id().hex());
        if (other.equals(head) || objects.parents(head).contains(other)) { // without a walk over all commits
            return RevisionTree.of(objects, other);
        }
        CommitGraph mine = CommitGraph.reachableFrom(objects, head);
        CommitGraph theirs = CommitGraph.reachableFrom(objects, other);
        Optional<ObjectId> base = mine.mergeBaseWith(theirs);
        if (base.isEmpty()) {
            boolean complete = mine.anyCut().or(theirs::anyCut).isEmpty();
            throw complete
                    ? new RepositoryException(Message.of("git.no-merge-base", Printable.of(revision)))
                    : new RepositoryException(
                            Message.of("git.no-merge-base.shallow", Printable.of(revision)),
                            Message.of("git.no-merge-base.help"));
        }
        return RevisionTree.of(objects, base.get());
    }

    /** Returns the content of a version of a file; empty if this clone does not hold it or it is larger. */
    public Optional<SourceFile> content(TouchedFile version, int maxBytes) throws IOException {
        if (version.content().isEmpty() || store.isEmpty()) {
            return Optional.empty();
        }
        ObjectId blob = ObjectId.fromString(version.content().get().hex());
        try {
            return Optional.of(new SourceFile(version.path(), store.get().blobBytes(blob, maxBytes)));
        } catch (IOException e) { // missing from a partial clone, or damaged: its listing says so where it matters
            return Optional.empty();
        }
    }

    /**
     * Returns the history of the files below the metadata folder in all commits that a snapshot was built on. One pass over
     * the commits, so ask once.
     *
     * @param git makes it faster and changes nothing else; not used if it lies in the repository
     */
    public History history(RepositorySnapshot snapshot, Optional<GitProgram> git) throws IOException {
        Optional<Commit> commit = snapshot.commit();
        if (store.isEmpty() || commit.isEmpty()) {
            return History.none();
        }
        return HistoryWalk.of(
                store.get(),
                metadata(),
                ObjectId.fromString(commit.get().id().hex()),
                git.filter(program -> !program.isBelow(root())));
    }

    /**
     * Returns how the files below the metadata folder came to the branch that a snapshot was built on: its commits and merges
     * one by one, newest first. Empty if there is no history.
     *
     * @param history that of the same snapshot
     * @param git makes it faster and changes nothing else; not used if it lies in the repository
     */
    public List<Landing> landings(RepositorySnapshot snapshot, History history, Optional<GitProgram> git)
            throws IOException {
        Optional<Commit> commit = snapshot.commit();
        if (store.isEmpty() || commit.isEmpty()) {
            return List.of();
        }
        return LandingWalk.of(
                store.get(),
                metadata(),
                ObjectId.fromString(commit.get().id().hex()),
                history,
                git.filter(program -> !program.isBelow(root())));
    }

    /**
     * Returns whether the tracked files on disk, those outside the metadata folder included, are those of the commit.
     * Reads every one of them.
     */
    public Cleanliness cleanliness() throws IOException {
        Optional<RevisionTree> head = head();
        if (head.isEmpty() || isBare()) {
            return Cleanliness.UNKNOWN;
        }
        Path own = folders.git().orElseThrow().own();
        boolean sparse = Files.exists(own.resolve("info").resolve("sparse-checkout"));
        return new WorkTreeComparison(root(), store.orElseThrow(), sparse).with(head.get());
    }

    /**
     * Returns whether this clone holds a commit, on whatever branch. A shallow clone can't know that there is no such
     * commit, nor can one whose objects are damaged.
     */
    public InHistory holds(GitId commit) throws IOException {
        if (store.isEmpty()) {
            return InHistory.CANNOT_KNOW;
        }
        try {
            store.get().commitBytes(ObjectId.fromString(commit.hex()));
            return InHistory.YES;
        } catch (MissingObjectException e) {
            return store.get().shallowCommits().isEmpty() ? InHistory.NO : InHistory.CANNOT_KNOW;
        } catch (IncorrectObjectTypeException e) {
            return InHistory.NO;
        } catch (IOException e) { // a damaged object
            return InHistory.CANNOT_KNOW;
        }
    }

    /** Returns the folder in which Git LFS keeps what was fetched; it need not exist. */
    public Optional<Path> lfsObjects() {
        return folders.git().map(git -> git.common().resolve("lfs").resolve("objects"));
    }

    /** Returns who commits here by the repository's own settings; those of the user are not read. */
    public Person committer() {
        return committer;
    }

    @Override
    public void close() {
        store.ifPresent(ObjectStore::close);
    }

    private boolean isBare() {
        return folders.git().map(RepositoryFolders.GitFolders::bare).orElse(false);
    }

    private Optional<RevisionTree> head() throws IOException {
        if (store.isEmpty()) {
            return Optional.empty();
        }
        Optional<ObjectId> id = store.get().head();
        return id.isPresent() ? Optional.of(RevisionTree.of(store.get(), id.get())) : Optional.empty();
    }
}
