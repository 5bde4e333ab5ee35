package dev.oddline.record;

import dev.oddline.source.RepoPath;

/**
 * Where a dataset version lies and which state of it.
 *
 * @param uri its address, for a system outside of git
 * @param path its file or folder in the repository
 * @param revision commit, tag or snapshot in the system's own words
 * @param hash by the system's own rule
 * @param sizeBytes its size in bytes
 */
public record Storage(
        Stated<StorageSystem> system,
        Stated<String> uri,
        Stated<RepoPath> path,
        Stated<String> revision,
        Stated<ContentHash> hash,
        Stated<Long> sizeBytes) {

    /** What holds the data; the system decides how the hash is verified. */
    public enum StorageSystem {
        GIT("git"),
        GIT_LFS("git-lfs"),
        DVC("dvc"),
        LAKEFS("lakefs"),
        S3("s3"),
        GS("gs"),
        OTHER("other");

        private final String word;

        StorageSystem(String word) {
            this.word = word;
        }

        /** Returns the word for it in records. */
        @Override
        public String toString() {
            return word;
        }
    }
}
