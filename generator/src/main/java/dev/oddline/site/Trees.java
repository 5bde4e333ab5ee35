package dev.oddline.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Operations on a folder with all that is in it. */
final class Trees {

    private Trees() {}

    /** Makes a folder and those above it, as far as they are missing. */
    static void makeFolders(Disk disk, Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path path = folder; path != null && !Files.exists(path); path = path.getParent()) {
            missing.push(path);
        }
        for (Path path : missing) {
            disk.makeFolder(path);
        }
    }

    /** Removes whatever stands at a path, if anything does. */
    static void delete(Disk disk, Path top) throws IOException {
        Optional<BasicFileAttributes> found = disk.look(top);
        if (found.isEmpty()) {
            return;
        }
        Deque<Path> emptied = new ArrayDeque<>();
        Deque<Path> open = new ArrayDeque<>();
        if (found.get().isDirectory()) {
            open.push(top);
        } else {
            disk.delete(top);
        }
        while (!open.isEmpty()) {
            Path folder = open.pop();
            emptied.push(folder);
            for (Path entry : disk.list(folder)) {
                if (isFolder(disk, entry)) {
                    open.push(entry);
                } else {
                    disk.delete(entry);
                }
            }
        }
        for (Path folder : emptied) {
            disk.delete(folder);
        }
    }

    /** Makes a second name for everything below a path; a copy where the file system has no hard links. */
    static void link(Disk disk, Path from, Path to) throws IOException {
        if (!isFolder(disk, from)) {
            linkFile(disk, from, to);
            return;
        }
        Deque<Path> open = new ArrayDeque<>();
        open.push(from);
        while (!open.isEmpty()) {
            Path folder = open.pop();
            Path twin = to.resolve(from.relativize(folder));
            disk.makeFolder(twin);
            for (Path entry : disk.list(folder)) {
                if (isFolder(disk, entry)) {
                    open.push(entry);
                } else {
                    linkFile(disk, entry, to.resolve(from.relativize(entry)));
                }
            }
            disk.copyPermissions(folder, twin);
        }
    }

    /** Makes a second name for a file; a copy where that is impossible. */
    static void linkFile(Disk disk, Path from, Path to) throws IOException {
        try {
            disk.link(to, from);
        } catch (IOException noLink) {
            try {
                disk.copy(from, to);
                disk.force(to);
            } catch (IOException noCopy) {
                noCopy.addSuppressed(noLink);
                throw noCopy;
            }
        }
    }

    private static boolean isFolder(Disk disk, Path path) throws IOException {
        return disk.look(path).filter(BasicFileAttributes::isDirectory).isPresent();
    }
}
