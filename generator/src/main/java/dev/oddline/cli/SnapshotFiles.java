package dev.oddline.cli;

import dev.oddline.check.content.FileContents;
import dev.oddline.check.content.StoredFile;
import dev.oddline.git.FileEntry;
import dev.oddline.git.FileKind;
import dev.oddline.git.RepositorySnapshot;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of one revision, or of the work tree.
 *
 * @param root the work tree's folder
 */
record SnapshotFiles(RepositorySnapshot snapshot, Path root) implements FileContents {

    @Override
    public Optional<StoredFile> find(RepoPath path) throws IOException {
        Optional<FileEntry> entry = snapshot.find(path).filter(found -> found.kind() == FileKind.REGULAR);
        try {
            return entry.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Stored(snapshot, entry.get(), snapshot.sizeBytes(entry.get())));
        } catch (IOException e) { // no permission, missing from this clone
            return Optional.empty();
        }
    }

    @Override
    public Optional<Path> onDisk(RepoPath path) {
        try {
            return Optional.of(root.resolve(path.value()));
        } catch (InvalidPathException e) { // a name that this system or locale cannot write
            return Optional.empty();
        }
    }

    /** Other than a file that is opened, one that turns out damaged counts as none. */
    @Override
    public Optional<byte[]> read(RepoPath path) throws IOException {
        Optional<FileEntry> entry = snapshot.find(path);
        return entry.isEmpty()
                ? Optional.empty()
                : snapshot.read(entry.get(), MOST_BYTES).value().map(SourceFile::bytes);
    }

    private record Stored(RepositorySnapshot snapshot, FileEntry entry, long sizeBytes) implements StoredFile {
        @Override
        public InputStream open() throws IOException {
            return snapshot.open(entry);
        }
    }
}
