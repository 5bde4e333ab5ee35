package dev.oddline.git;

/** Whether the tracked files on disk are those of the commit. */
public enum Cleanliness {
    CLEAN,
    DIRTY,
    /** There is no commit, or there are too many files to look at. */
    UNKNOWN
}
