package dev.oddline.git;

import java.util.List;

/**
 * What is known of a file's past.
 *
 * @param first the oldest commit that touched the file
 * @param last the newest one
 * @param versions every touch that is known, newest first; complete only if {@code first} is known
 */
public record FileHistory(HistoryAnswer first, HistoryAnswer last, List<FileVersion> versions) {

    public FileHistory {
        versions = List.copyOf(versions);
    }

    /** Returns every commit known to have touched the file, newest first. */
    public List<Commit> commits() {
        return versions.stream().map(FileVersion::commit).toList();
    }

    /** Returns a history that says nothing, and why. */
    static FileHistory unknown(HistoryAnswer.Reason reason) {
        HistoryAnswer answer = new HistoryAnswer.CannotKnow(reason);
        return new FileHistory(answer, answer, List.of());
    }
}
