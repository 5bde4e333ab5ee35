package dev.oddline.git;

/** Whether a commit is among those that a revision was built on. */
public enum InHistory {
    YES,
    NO,
    /** Part of the history is missing from this clone. */
    CANNOT_KNOW
}
