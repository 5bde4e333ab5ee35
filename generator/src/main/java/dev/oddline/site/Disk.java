package dev.oddline.site;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * All that publishing asks of a file system. One method is one operation, so that a test can let any of them fail.
 * Symbolic links are never followed.
 */
interface Disk {

    /** Returns what stands at a path; empty for nothing. */
    Optional<BasicFileAttributes> look(Path path) throws IOException;

    /** Returns the entries of a folder, ordered. */
    List<Path> list(Path folder) throws IOException;

    byte[] read(Path file) throws IOException;

    /** Writes a file that is not there yet and brings it safely onto the disk. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Gives a file or a symbolic link a second name, which is not there yet. */
    void link(Path name, Path existing) throws IOException;

    /** Copies a file or a symbolic link with its permissions to a place where nothing is. */
    void copy(Path from, Path to) throws IOException;

    /** Renames within a file system, in one step; a file replaces a file. */
    void move(Path from, Path to) throws IOException;

    /** Removes a file or an empty folder. */
    void delete(Path path) throws IOException;

    void makeFolder(Path folder) throws IOException;

    /** Gives a folder the permissions of another. */
    void copyPermissions(Path from, Path to) throws IOException;

    /** Waits until a file or the entries of a folder would survive a power cut. */
    void force(Path path) throws IOException;

    /** Returns whether entries of a folder can be renamed and the given one is on the same file system. */
    boolean canRename(Path folder, Path entry) throws IOException;
}
