package dev.oddline.selection.scoring;

/** What becomes of an item in which nothing was there to be scored. */
public enum Empties {
    /** It is refused. */
    REFUSE,
    /** Its score is undefined; an undefined frame does not count in its scene. */
    SKIP,
    /** Its score is 0. */
    ZERO
}
