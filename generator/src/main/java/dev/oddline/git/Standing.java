package dev.oddline.git;

/** How the bytes of a file stand to the commit of its snapshot. */
public enum Standing {
    /** The same bytes, or the same but for the line ends that git may have changed. */
    UNCHANGED,
    CHANGED,
    /** The commit does not hold the file. */
    ADDED,
    /** There is no commit, or its content is missing from this clone. */
    UNKNOWN
}
