package dev.oddline.record;

import dev.oddline.source.RepoPath;

/**
 * Where a dataset version lies and which state of it.
 *
 * @param uri its address, for a system outside of git
 * @param repository name in the settings of the repository that holds the path; absent where the records' own does
 * @param path its file or folder in the repository
 * @param revision commit, tag or snapshot in the system's own words
 * @param hash by the system's own rule
 * @param sizeBytes its size in bytes
 */
public record Storage(
        Stated<StorageSystem> system,
        Stated<String> uri,
        Stated<String> repository,
        Stated<RepoPath> path,
        Stated<String> revision,
        Stated<ContentHash> hash,
        Stated<Long> sizeBytes) {

    /** Returns whether it always means the same data: it states their hash, or is one commit of git or lakeFS. */
    public boolean isFixed() {
        return hash.isGiven() || isOneCommit();
    }

    /** Returns whether it is one commit of a system that keeps every commit as it is. */
    public boolean isOneCommit() {
        return switch (system.orElse(StorageSystem.OTHER)) {
            case LAKEFS ->
                uri.value()
                                .flatMap(LakefsUri::parse)
                                .filter(LakefsUri::isPinned)
                                .isPresent()
                        || (uri.value().flatMap(LakefsUri::parse).isPresent()
                                && revision.value().filter(LakefsUri::isCommit).isPresent());
            case GIT, GIT_LFS ->
                path.isGiven() && revision.value().flatMap(CommitId::parse).isPresent();
            case DVC, S3, GS, OTHER -> false;
        };
    }

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
