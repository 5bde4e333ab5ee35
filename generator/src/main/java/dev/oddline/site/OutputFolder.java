package dev.oddline.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * The folder of the site and the places that publishing works in.
 *
 * @param parent absolute and without symbolic links; may be missing yet
 * @param name of the folder in it
 */
record OutputFolder(Path parent, String name) {

    private static final String OWN_PREFIX = ".oddline-";

    /**
     * Returns the folder that a path names, after a look at whether a site may be written there. Nothing is written.
     *
     * @throws IOException if it may not; the message says why
     */
    static OutputFolder at(Disk disk, Path named, List<ProtectedFolder> protectedFolders) throws IOException {
        Path absolute = named.toAbsolutePath().normalize();
        Optional<Path> parent = Optional.ofNullable(absolute.getParent());
        Optional<Path> name = Optional.ofNullable(absolute.getFileName());
        if (parent.isEmpty() || name.isEmpty()) {
            throw refusal(absolute, "is the root of the file system");
        }
        OutputFolder folder = new OutputFolder(real(parent.get()), name.get().toString());
        for (ProtectedFolder other : protectedFolders) {
            folder.keepOff(other);
        }
        folder.requireOursAtLast(disk);
        return folder;
    }

    /** While another build exchanges its site for a new one, the folder can look like somebody else's for an instant. */
    private void requireOursAtLast(Disk disk) throws IOException {
        try {
            requireOurs(disk);
        } catch (IOException e) {
            requireOurs(disk);
        }
    }

    Path path() {
        return parent.resolve(name);
    }

    /** Refuses a place that is neither free nor a site of ours. */
    void requireOurs(Disk disk) throws IOException {
        Path path = path();
        Optional<BasicFileAttributes> found = disk.look(path);
        if (found.isEmpty()) {
            return;
        }
        if (found.get().isSymbolicLink()) {
            throw refusal(path, "is a symbolic link");
        }
        if (!found.get().isDirectory()) {
            throw refusal(path, "is not a folder");
        }
        boolean marked = disk.look(path.resolve(Manifest.FILE_NAME))
                .filter(BasicFileAttributes::isRegularFile)
                .isPresent();
        if (!marked) {
            List<String> foreign = disk.list(path).stream()
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .filter(entry -> !entry.startsWith("."))
                    .toList();
            if (!foreign.isEmpty()) {
                throw refusal(
                        path,
                        "holds `" + foreign.get(0) + "` and no `" + Manifest.FILE_NAME + "`, so it is not a site");
            }
        }
    }

    /** Returns where the new site stands until it is whole, if it can be renamed into place. */
    Path staging() {
        return beside("staging");
    }

    /** Returns where the old site stands while the new one is renamed into place. */
    Path aside() {
        return beside("old");
    }

    /** Returns where changed files stand until all are made, if they are put into place one by one. */
    Path journal() {
        return path().resolve(OWN_PREFIX + "journal");
    }

    /**
     * Returns the file that keeps a second build away.
     *
     * @param renamable whether the parent can be written to
     */
    Path lock(boolean renamable) {
        return renamable ? beside("lock") : path().resolve(OWN_PREFIX + "lock");
    }

    /** Returns whether an entry at the top of a site is somebody else's and therefore kept. */
    static boolean isForeign(String dotEntry) {
        return !dotEntry.startsWith(OWN_PREFIX);
    }

    private Path beside(String role) {
        return parent.resolve("." + name + OWN_PREFIX + role);
    }

    private void keepOff(ProtectedFolder other) throws IOException {
        Path path = path();
        Path there = real(other.path().toAbsolutePath().normalize());
        if (isAt(path, there)) {
            throw refusal(path, "is " + other.name());
        }
        if (isBelow(there, path)) {
            throw refusal(path, "holds " + other.name() + " `" + there + "`");
        }
        boolean inside = switch (other.extent()) {
            case ITSELF -> false;
            case WITH_CONTENT -> isBelow(path, there);
        };
        if (inside) {
            throw refusal(path, "lies in " + other.name() + " `" + there + "`");
        }
    }

    private static boolean isBelow(Path path, Path folder) throws IOException {
        for (Path above = path.getParent(); above != null; above = above.getParent()) {
            if (isAt(above, folder)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(Path a, Path b) throws IOException {
        return a.equals(b) || (Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b));
    }

    /** Returns the path without symbolic links, as far as it exists. */
    private static Path real(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        Path parent = path.getParent();
        Path name = path.getFileName();
        return parent == null || name == null ? path : real(parent).resolve(name);
    }

    private static IOException refusal(Path path, String why) {
        return new IOException("no site is written to `" + path + "`: it " + why);
    }
}
