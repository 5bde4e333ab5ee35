package dev.oddline.cli;

import dev.oddline.check.content.StoredFile;
import dev.oddline.check.verification.StoredFiles;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files below a folder on disk. No link is followed below the folder.
 *
 * @param root need not exist
 */
record DiskFiles(Path root) implements StoredFiles {

    @Override
    public Optional<StoredFile> find(RepoPath path) {
        return onDisk(path)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .map(OnDisk::new);
    }

    @Override
    public Optional<List<RepoPath>> below(RepoPath folder) throws IOException {
        Optional<Path> start = onDisk(folder).filter(f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS));
        if (start.isEmpty()) {
            return Optional.empty();
        }
        List<RepoPath> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(start.get())) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                String relative = root.relativize(file)
                        .toString()
                        .replace(root.getFileSystem().getSeparator(), "/");
                Optional<RepoPath> path = RepoPath.parse(relative);
                if (path.isEmpty() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    return Optional.empty();
                }
                files.add(path.get());
            }
        }
        return Optional.of(files);
    }

    /** Returns the place of a path; empty if a link lies on the way. */
    private Optional<Path> onDisk(RepoPath path) {
        try {
            Path at = root;
            for (String part : path.value().split("/", -1)) {
                at = at.resolve(part);
                if (Files.isSymbolicLink(at)) {
                    return Optional.empty();
                }
            }
            return Optional.of(at);
        } catch (InvalidPathException e) { // a name that this system or locale cannot write
            return Optional.empty();
        }
    }

    private record OnDisk(Path file) implements StoredFile {
        @Override
        public long sizeBytes() throws IOException {
            return Files.size(file);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
