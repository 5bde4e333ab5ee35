package dev.oddline.check.content;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.git.FileFindings;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** A file whose content is needed at once, so that it must not be too large. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Returns the content; empty if the repository has no such file, or if it is too large, which is reported.
     *
     * @param maxBytes at most {@link FileContents#MOST_BYTES}
     */
    public static Optional<byte[]> read(FileContents files, RepoPath path, int maxBytes, Consumer<Diagnostic> found)
            throws IOException {
        Optional<StoredFile> file = files.find(path);
        if (file.isPresent() && file.get().sizeBytes() > maxBytes) {
            found.accept(FileFindings.tooLarge(path, file.get().sizeBytes(), maxBytes));
            return Optional.empty();
        }
        return files.read(path);
    }
}
