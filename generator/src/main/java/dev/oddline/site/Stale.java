package dev.oddline.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an old site has and the new one has not; dot-files at the top do not count, they are somebody else's.
 *
 * @param files everything but folders, ordered by path
 * @param folders a folder comes after what it holds
 */
record Stale(List<String> files, List<String> folders) {

    Stale {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
    }

    static Stale of(Listing old, Collection<SitePath> planned) {
        Set<String> paths = new TreeSet<>();
        planned.forEach(path -> paths.add(path.value()));
        Set<String> needed = SitePath.folders(planned);
        List<String> files = Stream.concat(old.files().keySet().stream(), old.others().stream())
                .filter(path -> !paths.contains(path))
                .sorted()
                .toList();
        List<String> folders = new ArrayList<>(old.folders());
        folders.removeAll(needed);
        Collections.reverse(folders);
        return new Stale(files, folders);
    }

    boolean isEmpty() {
        return files.isEmpty() && folders.isEmpty();
    }
}
