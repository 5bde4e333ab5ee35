package dev.oddline.selection.aggregation;

/** What a frame in which nothing was scored counts as, where the reduction does not say. */
public enum EmptyFrames {
    /** It does not count. */
    SKIP,
    /** It counts as a frame of score 0. */
    ZERO
}
