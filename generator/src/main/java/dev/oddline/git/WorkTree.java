package dev.oddline.git;

import dev.oddline.diagnostic.Outcome;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files on disk, tracked by git or not. */
final class WorkTree implements RepositorySnapshot {
    private final Path root;
    private final Optional<RevisionTree> head;

    WorkTree(Path root, Optional<RevisionTree> head) {
        this.root = root;
        this.head = head;
    }

    @Override
    public FileListing files(RepoPath folder) throws IOException {
        Optional<BasicFileAttributes> found = attributes(folder);
        if (found.isEmpty()) {
            return new FileListing(List.of(), List.of());
        }
        if (!found.get().isDirectory()) {
            return new FileListing(List.of(), List.of(FileFindings.notAFolder(folder)));
        }
        return FolderListing.below(root, folder);
    }

    @Override
    public Optional<FileEntry> find(RepoPath path) throws IOException {
        return attributes(path)
                .filter(found -> !found.isDirectory())
                .map(found -> new FileEntry(path, FolderListing.kind(found), Optional.empty()));
    }

    @Override
    public Outcome<SourceFile> read(FileEntry entry, int maxBytes) throws IOException {
        RepoPath path = entry.path();
        if (entry.kind() != FileKind.REGULAR) {
            return Outcome.failed(FileFindings.notRegular(path, entry.kind()));
        }
        Optional<FileEntry> now = find(path);
        if (now.isEmpty() || now.get().kind() != FileKind.REGULAR) { // replaced since it was listed
            return Outcome.failed(FileFindings.unreadable(path));
        }
        Path file = onDisk(path).orElseThrow();
        try (InputStream in = open(file)) {
            long size = Files.size(file);
            byte[] bytes = size > maxBytes ? new byte[0] : in.readNBytes(maxBytes + 1);
            long read = Math.max(size, bytes.length);
            return read > maxBytes
                    ? Outcome.failed(FileFindings.tooLarge(path, read, maxBytes))
                    : Outcome.of(new SourceFile(path, bytes));
        } catch (IOException e) { // no permission, a bad disk: the other files can still be read
            return Outcome.failed(FileFindings.unreadable(path));
        }
    }

    @Override
    public long sizeBytes(FileEntry entry) throws IOException {
        return Files.size(regular(entry));
    }

    @Override
    public InputStream open(FileEntry entry) throws IOException {
        return open(regular(entry));
    }

    private static InputStream open(Path file) throws IOException {
        return Channels.newInputStream(
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
    }

    private Path regular(FileEntry entry) throws IOException {
        return find(entry.path())
                .filter(now -> now.kind() == FileKind.REGULAR)
                .flatMap(now -> onDisk(now.path()))
                .filter(Files::isReadable)
                .orElseThrow(() -> new NoSuchFileException(entry.path().value()));
    }

    @Override
    public Optional<GitId> id(RepoPath path) {
        return Optional.empty();
    }

    @Override
    public Optional<Commit> commit() {
        return head.flatMap(RevisionTree::commit);
    }

    @Override
    public Standing standing(SourceFile file) throws IOException {
        return head.isPresent() ? head.get().standing(file) : Standing.UNKNOWN;
    }

    /** Returns what stands at a path; empty if there is nothing or if a link leads there. */
    private Optional<BasicFileAttributes> attributes(RepoPath path) throws IOException {
        Optional<BasicFileAttributes> found = Optional.empty();
        for (int end = 0; end >= 0; ) {
            end = path.value().indexOf('/', end + 1);
            boolean last = end < 0;
            found = lookUp(last ? path : new RepoPath(path.value().substring(0, end)));
            if (found.isEmpty() || (!last && !found.get().isDirectory())) {
                return Optional.empty();
            }
        }
        return found;
    }

    private Optional<BasicFileAttributes> lookUp(RepoPath path) throws IOException {
        Optional<Path> file = onDisk(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAttributes(file.get(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) { // nothing there, a name too long for this file system, a folder closed to us
            return Optional.empty();
        }
    }

    private Optional<Path> onDisk(RepoPath path) {
        try {
            return Optional.of(root.resolve(path.value()));
        } catch (InvalidPathException e) { // a name that this system or locale cannot write
            return Optional.empty();
        }
    }
}
