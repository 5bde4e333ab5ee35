package dev.oddline.check.content;

import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** The repository's files, as git stores them. */
public interface FileContents {
    /** A file with more bytes is never held in memory as a whole. */
    int MOST_BYTES = 1 << 28;

    /**
     * Returns a file of any size; empty if the repository has none at the path, or none that can be opened.
     */
    Optional<StoredFile> find(RepoPath path) throws IOException;

    /**
     * Returns where a file of the same path may lie on disk, perhaps with other content; empty where nobody can tell.
     */
    default Optional<Path> onDisk(RepoPath path) {
        return Optional.empty();
    }

    /**
     * Returns the content of a file; empty where {@link #find} finds none, and of a file with more than
     * {@link #MOST_BYTES}.
     *
     * @throws IOException if the file can be opened but not read to its end
     */
    default Optional<byte[]> read(RepoPath path) throws IOException {
        Optional<StoredFile> file = find(path);
        if (file.isEmpty() || file.get().sizeBytes() > MOST_BYTES) {
            return Optional.empty();
        }
        try (InputStream in = file.get().open()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
        }
    }
}
