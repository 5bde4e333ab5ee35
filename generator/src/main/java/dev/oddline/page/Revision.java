package dev.oddline.page;

import java.time.Instant;
import java.util.Optional;

/**
 * What a site is built from.
 *
 * @param commitId full id; empty where the records are in no repository
 * @param time when it was committed; the epoch where there is no commit
 * @param changed whether the work tree may differ from the commit
 * @param version the program's version
 */
public record Revision(String commitId, Instant time, boolean changed, String version) {

    /** Returns the full id of the commit. */
    public Optional<String> commit() {
        return commitId.isEmpty() ? Optional.empty() : Optional.of(commitId);
    }
}
