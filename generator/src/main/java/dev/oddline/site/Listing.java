package dev.oddline.site;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a folder holds, as paths below it with slashes.
 *
 * @param files regular files and their sizes in bytes
 * @param others what is neither file nor folder, such as a symbolic link
 * @param folders all folders; one comes before what it holds
 * @param dotEntries the names at the top that start with a dot; not looked into and in no other component
 */
record Listing(
        SortedMap<String, Long> files, SortedSet<String> others, SortedSet<String> folders, List<String> dotEntries) {

    static final Listing NOTHING = new Listing(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), List.of());

    Listing {
        files = Collections.unmodifiableSortedMap(files);
        others = Collections.unmodifiableSortedSet(others);
        folders = Collections.unmodifiableSortedSet(folders);
        dotEntries = List.copyOf(dotEntries);
    }

    /** Returns what is in a folder; nothing, where there is none. */
    static Listing of(Disk disk, Path top) throws IOException {
        if (disk.look(top).isEmpty()) {
            return NOTHING;
        }
        SortedMap<String, Long> files = new TreeMap<>();
        SortedSet<String> others = new TreeSet<>();
        SortedSet<String> folders = new TreeSet<>();
        List<String> dotEntries = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(""));
        while (!open.isEmpty()) {
            String below = open.pop();
            for (Path entry : disk.list(below.isEmpty() ? top : top.resolve(below))) {
                String name = String.valueOf(entry.getFileName());
                String path = below.isEmpty() ? name : below + "/" + name;
                if (below.isEmpty() && name.startsWith(".")) {
                    dotEntries.add(name);
                    continue;
                }
                BasicFileAttributes found =
                        disk.look(entry).orElseThrow(() -> new IOException("`" + entry + "` vanished"));
                if (found.isDirectory()) {
                    folders.add(path);
                    open.push(path);
                } else if (found.isRegularFile()) {
                    files.put(path, found.size());
                } else {
                    others.add(path);
                }
            }
        }
        return new Listing(files, others, folders, dotEntries);
    }
}
