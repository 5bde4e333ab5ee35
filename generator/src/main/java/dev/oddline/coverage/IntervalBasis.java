package dev.oddline.coverage;

/** How the interval of a segment's figure was obtained. */
public enum IntervalBasis {
    /** By the tool that measured; its method is its own. */
    STATED,
    /** Wilson's, from the counts of a proportion whose units are independent. */
    WILSON,
    /** Wilson's, with the number of units divided by the design effect: how much those of one drive resemble each other. */
    DESIGN_EFFECT,
    /** Whole drives were drawn again and again from the per-scene values. */
    RESAMPLED_BY_DRIVE
}
