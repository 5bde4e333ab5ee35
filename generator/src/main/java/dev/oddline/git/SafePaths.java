package dev.oddline.git;

import dev.oddline.source.RepoPath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Checks the paths of files below one folder, each sub-folder once. */
final class SafePaths {
    private final Map<String, Optional<RepoPath>> folders = new HashMap<>();

    SafePaths(RepoPath folder) {
        folders.put(folder.value(), Optional.of(folder));
    }

    /** Returns the path of a text, or empty if it is not below the folder or a name in it is unsafe. */
    Optional<RepoPath> of(String text) {
        int slash = text.lastIndexOf('/');
        return slash < 0
                ? Optional.empty()
                : folder(text.substring(0, slash)).flatMap(folder -> PathName.in(folder, text.substring(slash + 1)));
    }

    private Optional<RepoPath> folder(String text) {
        Optional<RepoPath> known = folders.get(text);
        if (known == null) {
            known = of(text);
            folders.put(text, known);
        }
        return known;
    }
}
