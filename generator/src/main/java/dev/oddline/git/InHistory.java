package dev.oddline.git;

/** Whether a commit is among those that a revision was built on, or among those of a clone. */
public enum InHistory {
    YES,
    NO,
    /** Part of the history is missing from this clone. */
    CANNOT_KNOW
}
