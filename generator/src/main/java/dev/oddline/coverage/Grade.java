package dev.oddline.coverage;

/** One word for all segments together, from the worst: the first that applies. */
public enum Grade {
    /** A segment misses the requirement, or has no data at all. */
    GAPS,
    /** None misses it, but of one or more nobody can say. */
    UNPROVEN,
    /** All segments meet it, one or more with less training data than wanted. */
    THIN,
    /** All segments meet it with the wanted data. */
    COVERED,
    /** There is no segment with a verdict. */
    NOT_JUDGED
}
