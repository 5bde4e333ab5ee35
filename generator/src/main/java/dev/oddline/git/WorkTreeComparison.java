package dev.oddline.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Whether the tracked files on disk are those of the commit, found by hashing them; git's index is not read. Nested
 * repositories and executable bits are not looked at.
 */
final class WorkTreeComparison {
    private static final int MAX_FILES = 50_000;

    private final Path root;
    private final BlobComparison comparison;
    private final boolean sparse;

    /** @param sparse whether files may be left out of the work tree */
    WorkTreeComparison(Path root, ObjectStore store, boolean sparse) {
        this.root = root;
        this.comparison = new BlobComparison(store);
        this.sparse = sparse;
    }

    Cleanliness with(RevisionTree head) throws IOException {
        List<FileEntry> files;
        try {
            files = head.allFiles();
        } catch (RepositoryException e) { // too many names, or folders missing from this clone
            return Cleanliness.UNKNOWN;
        }
        if (files.size() > MAX_FILES) {
            return Cleanliness.UNKNOWN;
        }
        Cleanliness found = Cleanliness.CLEAN;
        for (FileEntry file : files) {
            Standing standing = standing(file);
            if (standing == Standing.CHANGED) {
                return Cleanliness.DIRTY;
            }
            found = standing == Standing.UNKNOWN ? Cleanliness.UNKNOWN : found;
        }
        return found;
    }

    private Standing standing(FileEntry file) {
        if (file.blob().isEmpty()) {
            return Standing.UNCHANGED; // a nested repository
        }
        try {
            Path onDisk = root.resolve(file.path().value());
            BasicFileAttributes found =
                    Files.readAttributes(onDisk, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return standing(file, onDisk, found);
        } catch (NoSuchFileException e) {
            return sparse ? Standing.UNCHANGED : Standing.CHANGED;
        } catch (IOException | InvalidPathException e) { // no permission, or a name that this system cannot write
            return Standing.UNKNOWN;
        }
    }

    private Standing standing(FileEntry file, Path onDisk, BasicFileAttributes found) throws IOException {
        ObjectId blob = ObjectId.fromString(file.blob().orElseThrow().hex());
        if (FolderListing.kind(found) != file.kind()) {
            return Standing.CHANGED;
        }
        return file.kind() == FileKind.SYMLINK
                ? comparison.standing(
                        blob, Files.readSymbolicLink(onDisk).toString().getBytes(StandardCharsets.UTF_8))
                : comparison.standing(
                        blob, found.size(), () -> Files.newInputStream(onDisk, LinkOption.NOFOLLOW_LINKS));
    }
}
