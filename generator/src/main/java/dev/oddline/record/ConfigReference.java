package dev.oddline.record;

import dev.oddline.source.RepoPath;

/**
 * The file with a run's configuration.
 *
 * @param repository name in the settings; empty for the repository of the records
 * @param path inside that repository
 */
public record ConfigReference(String repository, RepoPath path) {

    @Override
    public String toString() {
        return repository.isEmpty() ? path.value() : repository + ":" + path;
    }
}
