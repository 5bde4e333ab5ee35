package dev.oddline.coverage;

/** What is to be done about one ODD segment and metric. */
public enum GapVerdict {
    /** Neither trained nor evaluated on. */
    NO_DATA,
    /** No evaluation scene. */
    NOT_EVALUATED,
    /** Below the requirement with fewer training scenes than wanted. */
    DATA_SHORTAGE,
    /** Below the requirement with enough data, and more data no longer helps. */
    MODELLING_PROBLEM,
    /** Below the requirement with the wanted data, and more data still helps. */
    DATA_STILL_HELPS,
    /** Below the requirement with the wanted data; whether more helps is not known. */
    PERFORMANCE_GAP_CAUSE_UNKNOWN,
    /** Meets the requirement with fewer training scenes than wanted. */
    THIN_BUT_PASSING,
    /** Meets the requirement with the wanted data. */
    COVERED,
    /** The interval holds the requirement, and fewer evaluation scenes than wanted were used. */
    INCONCLUSIVE_NEED_DATA,
    /** The interval holds the requirement although the wanted evaluation scenes were used. */
    INCONCLUSIVE
}
