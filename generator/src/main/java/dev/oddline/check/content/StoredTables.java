package dev.oddline.check.content;

import dev.oddline.git.LfsPointer;
import dev.oddline.source.RepoPath;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import dev.oddline.table.TableSource;
import dev.oddline.table.UnreadableTable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of a repository, on disk. One that has no file there, such as a table of another revision, is copied to a
 * temporary folder, which {@link #close} removes. For several threads.
 */
public final class StoredTables implements TableSource, Closeable {
    private final FileContents files;
    private final Map<RepoPath, Path> known = new HashMap<>();
    private Optional<Path> folder = Optional.empty();

    /**
     * Returns the tables of a repository. The caller closes them.
     *
     * @param files their content
     */
    public StoredTables(FileContents files) {
        this.files = files;
    }

    @Override
    public Optional<TableFile> find(RepoPath path) throws IOException {
        Optional<TableFormat> format = TableFormat.of(path.value());
        Optional<Path> file = format.isEmpty() ? Optional.empty() : file(path);
        return file.map(there -> new TableFile(path.value(), there, format.orElseThrow()));
    }

    /**
     * Returns where the bytes of a file lie, whatever its format, until this is closed; empty if the repository has none at
     * the path.
     *
     * @throws UnreadableTable if Git LFS holds the file and it was not fetched
     */
    public synchronized Optional<Path> file(RepoPath path) throws IOException {
        Path there = known.get(path);
        if (there != null) {
            return Optional.of(there);
        }
        Optional<StoredFile> stored = files.find(path);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        if (isPointer(stored.get())) {
            throw new UnreadableTable(path.value(), "it is a Git LFS pointer; `git lfs pull` fetches the table");
        }
        Path file = onDisk(path, stored.get());
        known.put(path, file);
        return Optional.of(file);
    }

    private static boolean isPointer(StoredFile file) throws IOException {
        if (file.sizeBytes() > LfsPointer.MAX_BYTES) {
            return false;
        }
        try (InputStream in = file.open()) {
            return LfsPointer.parse(in.readNBytes(LfsPointer.MAX_BYTES)).isPresent();
        }
    }

    private Path onDisk(RepoPath path, StoredFile stored) throws IOException {
        Optional<Path> there = files.onDisk(path)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(file));
        return there.isPresent() && isSame(there.get(), stored) ? there.get().toRealPath() : copy(stored);
    }

    private static boolean isSame(Path file, StoredFile stored) throws IOException {
        if (Files.size(file) != stored.sizeBytes()) {
            return false;
        }
        try (InputStream a = Files.newInputStream(file);
                InputStream b = stored.open()) {
            byte[] some = new byte[1 << 16];
            byte[] others = new byte[1 << 16];
            while (true) {
                int length = a.readNBytes(some, 0, some.length);
                if (length != b.readNBytes(others, 0, others.length) || !Arrays.equals(some, others)) {
                    return false;
                }
                if (length < some.length) {
                    return true;
                }
            }
        }
    }

    private Path copy(StoredFile stored) throws IOException {
        Path to = folder.isPresent() ? folder.get() : Files.createTempDirectory("oddline-tables");
        folder = Optional.of(to);
        Path file = to.resolve("table" + known.size());
        try (InputStream in = stored.open()) {
            Files.copy(in, file);
        }
        return file;
    }

    /** Removes the copies. */
    @Override
    public synchronized void close() throws IOException {
        for (Path file : known.values()) {
            if (folder.isPresent() && file.startsWith(folder.get())) {
                Files.deleteIfExists(file);
            }
        }
        if (folder.isPresent()) {
            Files.deleteIfExists(folder.get());
        }
        known.clear();
        folder = Optional.empty();
    }
}
