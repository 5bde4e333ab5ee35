package dev.oddline.git;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Lists the files of a folder on disk without opening one of them and without following a link. */
final class FolderListing {
    private final Path root;
    private final List<FileEntry> files = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Deque<RepoPath> waiting = new ArrayDeque<>();
    private final EntryLimit limit = new EntryLimit();

    private FolderListing(Path root) {
        this.root = root;
    }

    static FileListing below(Path root, RepoPath folder) throws IOException {
        FolderListing listing = new FolderListing(root);
        listing.waiting.add(folder);
        while (!listing.waiting.isEmpty()) {
            listing.list(listing.waiting.remove());
        }
        return new FileListing(listing.files, listing.diagnostics);
    }

    static FileKind kind(BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return FileKind.REGULAR;
        }
        return attributes.isSymbolicLink() ? FileKind.SYMLINK : FileKind.SPECIAL;
    }

    private void list(RepoPath folder) throws IOException {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(root.resolve(folder.value()))) {
            for (Path path : stream) {
                limit.count(folder);
                names.add(path);
            }
        } catch (RepositoryException e) {
            throw e;
        } catch (IOException | DirectoryIteratorException e) { // no permission, or a path too long for the system
            diagnostics.add(FileFindings.unreadableFolder(folder));
            return;
        }
        for (Path path : names) {
            add(folder, path);
        }
    }

    private void add(RepoPath folder, Path file) {
        String name = String.valueOf(file.getFileName());
        Optional<RepoPath> path = PathName.in(folder, name);
        if (path.isEmpty()) {
            diagnostics.add(
                    PathName.isLocaleUtf8()
                            ? FileFindings.invalidName(folder, name)
                            : FileFindings.undecodableName(folder, name));
            return;
        }
        try {
            add(path.get(), Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) { // gone since it was listed, or no permission
            diagnostics.add(FileFindings.unreadable(path.get()));
        }
    }

    private void add(RepoPath path, BasicFileAttributes attributes) {
        if (attributes.isDirectory() && !isRepository(path)) {
            waiting.add(path);
            if (PathName.looksLikeARecord(path)) {
                diagnostics.add(FileFindings.folderNamedLikeAFile(path));
            }
            return;
        }
        FileKind kind = attributes.isDirectory() ? FileKind.SUBMODULE : kind(attributes);
        files.add(new FileEntry(path, kind, Optional.empty()));
        if (kind != FileKind.REGULAR) {
            diagnostics.add(FileFindings.notRegular(path, kind));
        }
    }

    private boolean isRepository(RepoPath folder) {
        return Files.exists(root.resolve(folder.value()).resolve(".git"), LinkOption.NOFOLLOW_LINKS);
    }
}
