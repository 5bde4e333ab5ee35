package dev.oddline.coverage.comparison;

/** How a difference of one segment was held against chance, or why it could not be. */
public enum ComparisonBasis {
    /** The same scenes pass or fail with both: exact McNemar test, Newcombe's interval for pairs. */
    PAIRED_PASS_OR_FAIL,
    /**
     * The same scenes have a value with both: t test on their mean change, one drive left out at a time. For scenes that pass or
     * fail too, where it leaves more open than McNemar's.
     */
    PAIRED_BY_DRIVE,
    /** Counts of both without knowing which scene is which: Fisher's exact test, Newcombe's interval. */
    COUNTS,
    /** Only the two intervals are known: squares of their reaches add up, as if the two were independent. */
    INTERVALS,
    /** Runs that differ in their seeds: exact permutation test, Welch's interval. */
    SEEDS,
    /** One side has a single seed: no test is possible. */
    ONE_SEED,
    /** A figure has no interval, or nothing varies: no test is possible. */
    NONE
}
