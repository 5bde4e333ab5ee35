package dev.oddline.git;

/** What a commit did to a file. */
public enum Touch {
    /** No parent of the commit holds the file. */
    ADDED,
    CHANGED,
    REMOVED
}
