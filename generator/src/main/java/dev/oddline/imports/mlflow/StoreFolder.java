package dev.oddline.imports.mlflow;

import dev.oddline.imports.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder of a file store. Links are not followed, only plain files are opened, and a file that can't be read is
 * noted instead of ending the import.
 *
 * @param root the store
 * @param unreadable collects what could not be read
 */
record StoreFolder(Path root, List<Unreadable> unreadable) {
    private static final long MAX_BYTES = 64L << 20;
    private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    /** Returns the folders in a folder, sorted by name; none if it is missing. */
    List<Path> folders(Path folder) {
        return children(folder).stream()
                .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** Returns whether a folder holds a plain file of that name. */
    boolean holds(Path folder, String name) {
        return Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns all files below a folder by their path in it, with {@code /} between the parts: keys of MLflow. */
    SortedMap<String, Path> files(Path folder) {
        SortedMap<String, Path> files = new TreeMap<>();
        Deque<Path> open = new ArrayDeque<>(List.of(folder));
        while (!open.isEmpty()) {
            for (Path child : children(open.pop())) {
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    open.push(child);
                } else {
                    files.put(relative(folder, child), child);
                }
            }
        }
        return files;
    }

    /** Returns the texts of all files below a folder, by key. */
    SortedMap<String, String> texts(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        files(folder).forEach((key, file) -> text(file).ifPresent(text -> texts.put(key, text)));
        return texts;
    }

    /** Returns the text of a plain file; empty, and noted, if it cannot be read. */
    Optional<String> text(Path file) {
        return bytes(file).flatMap(bytes -> {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            } catch (CharacterCodingException e) {
                note(file, "not UTF-8");
                return Optional.empty();
            }
        });
    }

    /** Returns the bytes of a plain file; empty, and noted, if it cannot be read. */
    Optional<byte[]> bytes(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                note(file, "not a plain file");
                return Optional.empty();
            }
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                note(file, "file is " + (size >> 20) + " MB, limit " + (MAX_BYTES >> 20) + " MB");
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            note(file, "cannot be read");
            return Optional.empty();
        }
    }

    /** Notes that something could not be read. */
    void note(Path place, String reason) {
        note(relative(root, place), reason);
    }

    /** Notes that something at a place within a file could not be read. */
    void note(String place, String reason) {
        unreadable.add(new Unreadable(place, reason));
    }

    /** Returns the path of a file relative to the store. */
    String place(Path file) {
        return relative(root, file);
    }

    private List<Path> children(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                if (Files.isSymbolicLink(child)) {
                    note(child, "a symbolic link, not followed");
                } else if (!LITTER.contains(child.getFileName().toString())) {
                    children.add(child);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            note(folder, "cannot be listed");
        }
        children.sort(Comparator.comparing(child -> child.getFileName().toString()));
        return children;
    }

    private static String relative(Path from, Path to) {
        StringBuilder path = new StringBuilder();
        for (Path part : from.relativize(to)) {
            path.append(path.length() == 0 ? "" : "/").append(part);
        }
        return path.toString();
    }
}
