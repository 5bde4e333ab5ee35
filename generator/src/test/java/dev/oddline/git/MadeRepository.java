package dev.oddline.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A repository made object by object, so that it can hold what git itself would refuse to commit. */
public final class MadeRepository implements AutoCloseable {
    private static final String A_PERSON = "Ada Example <ada@example.com> ";

    private final Path root;
    private final Repository repository;

    private MadeRepository(Path root, Repository repository) {
        this.root = root;
        this.repository = repository;
    }

    public static MadeRepository in(Path root) throws IOException {
        return create(root, root.resolve(".git"), false);
    }

    static MadeRepository bareIn(Path root) throws IOException {
        return create(root, root, true);
    }

    private static MadeRepository create(Path root, Path gitFolder, boolean bare) throws IOException {
        BlindSystem.install();
        Repository repository =
                new FileRepositoryBuilder().setGitDir(gitFolder.toFile()).build();
        repository.create(bare);
        return new MadeRepository(root, repository);
    }

    public Path root() {
        return root;
    }

    public Path metadata() {
        return root.resolve("metadata");
    }

    /** Commits files at noon of a day of January 2026, moves HEAD there and returns the id. */
    public ObjectId commit(int day, String message, Map<String, String> files, ObjectId... parents) throws IOException {
        String time = (1767268800L + (day - 1) * 86_400L) + " +0900";
        return commitRaw(tree(files), "author " + A_PERSON + time, "committer " + A_PERSON + time, message, parents);
    }

    public ObjectId commitRaw(ObjectId tree, String author, String committer, String message, ObjectId... parents)
            throws IOException {
        StringBuilder text = new StringBuilder("tree " + tree.name() + "\n");
        Arrays.stream(parents)
                .forEach(parent -> text.append("parent ").append(parent.name()).append('\n'));
        text.append(author).append('\n').append(committer).append("\n\n").append(message);
        return head(insert(Constants.OBJ_COMMIT, text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Makes HEAD's branch point to a commit and returns it. */
    public ObjectId head(ObjectId commit) throws IOException {
        RefUpdate update = repository.updateRef(Constants.HEAD);
        update.setNewObjectId(commit);
        update.forceUpdate();
        return commit;
    }

    /** Makes a branch point to a commit. */
    public void branch(String name, ObjectId commit) throws IOException {
        RefUpdate update = repository.updateRef(Constants.R_HEADS + name);
        update.setNewObjectId(commit);
        update.forceUpdate();
    }

    /** Returns a tree of files, paths to contents. */
    public ObjectId tree(Map<String, String> files) throws IOException {
        Map<String, Map<String, String>> folders = new TreeMap<>();
        Map<String, Entry> entries = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            int slash = file.getKey().indexOf('/');
            if (slash < 0) {
                entries.put(file.getKey(), new Entry(FileMode.REGULAR_FILE, file.getKey(), blob(file.getValue())));
            } else {
                folders.computeIfAbsent(file.getKey().substring(0, slash), name -> new TreeMap<>())
                        .put(file.getKey().substring(slash + 1), file.getValue());
            }
        }
        for (Map.Entry<String, Map<String, String>> folder : folders.entrySet()) {
            entries.put(folder.getKey() + "/", new Entry(FileMode.TREE, folder.getKey(), tree(folder.getValue())));
        }
        return treeOf(entries.values().toArray(Entry[]::new));
    }

    /** An entry of a tree, hostile or not. */
    @SuppressWarnings("ArrayRecordComponent") // a name that is no UTF-8
    public record Entry(FileMode mode, byte[] name, ObjectId id) {
        public Entry(FileMode mode, String name, ObjectId id) {
            this(mode, name.getBytes(StandardCharsets.UTF_8), id);
        }
    }

    /** Returns a tree of entries exactly as given. */
    public ObjectId treeOf(Entry... entries) throws IOException {
        TreeFormatter formatter = new TreeFormatter();
        for (Entry entry : entries) {
            formatter.append(entry.name(), 0, entry.name().length, entry.mode(), entry.id(), true);
        }
        return insert(Constants.OBJ_TREE, formatter.toByteArray());
    }

    public ObjectId blob(String content) throws IOException {
        return insert(Constants.OBJ_BLOB, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file of the work tree. */
    Path write(String path, String content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keepBranchesInAReftable() throws IOException {
        ((FileRepository) repository).convertRefStorage("reftable", true, false);
    }

    /** Removes the object from the repository, as a partial clone or a bad disk does. */
    public void lose(ObjectId id) throws IOException {
        Files.delete(objectFile(id));
    }

    Path objectFile(ObjectId id) {
        return gitFolder()
                .resolve("objects")
                .resolve(id.name().substring(0, 2))
                .resolve(id.name().substring(2));
    }

    public Path gitFolder() {
        return repository.getDirectory().toPath();
    }

    @Override
    public void close() {
        repository.close();
    }

    private ObjectId insert(int type, byte[] content) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(type, content);
            inserter.flush();
            return id;
        }
    }
}
