package dev.oddline.imports;

import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The repository's work tree as an import sees it. No link is followed, so nothing outside is read or written.
 *
 * @param root the repository's root
 */
public record ImportFolder(Path root) {

    /**
     * Returns the records and the Markdown beside them.
     *
     * @param metadata the folder of the records, relative to the root; may be missing
     * @throws IOException if a file or folder cannot be read
     */
    public List<SourceFile> records(String metadata) throws IOException {
        Path top = root.resolve(metadata);
        List<SourceFile> files = new ArrayList<>();
        if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
            return files;
        }
        Path tables = top.resolve("tables");
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(tables) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (attributes.isRegularFile() && (name.endsWith(".yaml") || name.endsWith(".md"))) {
                    RepoPath.parse(slashed(root.relativize(file)))
                            .ifPresent(path -> files.add(new SourceFile(path, new byte[0])));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        List<SourceFile> read = new ArrayList<>();
        for (SourceFile file : files) {
            read.add(new SourceFile(file.path(), Files.readAllBytes(resolve(file.path()))));
        }
        return read;
    }

    /**
     * Returns what writing files comes to, without writing them.
     *
     * @throws IOException if a file is there but cannot be read, or is no plain file of this repository
     */
    public List<FileChange> compare(List<SourceFile> files) throws IOException {
        List<FileChange> changes = new ArrayList<>();
        for (SourceFile file : files) {
            Path target = resolve(file.path());
            FileChange.Effect effect = FileChange.Effect.CREATED;
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                boolean same = Arrays.equals(Files.readAllBytes(target), file.bytes());
                effect = same ? FileChange.Effect.UNCHANGED : FileChange.Effect.UPDATED;
            }
            changes.add(new FileChange(file, effect));
        }
        return changes;
    }

    /**
     * Writes the files that differ; each is there whole or not at all.
     *
     * @throws IOException if a file cannot be written; those before it are written
     */
    public void write(List<FileChange> changes) throws IOException {
        for (FileChange change : changes) {
            if (change.effect() != FileChange.Effect.UNCHANGED) {
                write(change.file());
            }
        }
    }

    private void write(SourceFile file) throws IOException {
        Path target = resolve(file.path());
        Path folder = target.resolveSibling(".");
        Files.createDirectories(folder.normalize());
        Path half = target.resolveSibling("." + target.getFileName() + ".part");
        Files.write(
                half,
                file.bytes(),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns where a file is, after looking at every folder on the way. */
    private Path resolve(RepoPath path) throws IOException {
        Path at = root;
        for (String part : path.value().split("/", -1)) {
            at = at.resolve(part);
            if (Files.isSymbolicLink(at)) {
                throw new IOException(at + " is a symbolic link; nothing is read or written through it");
            }
        }
        if (Files.exists(at) && !Files.isRegularFile(at)) {
            throw new IOException(at + " is not a plain file");
        }
        return at;
    }

    private static String slashed(Path path) {
        List<String> parts = new ArrayList<>();
        path.forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }
}
