package dev.oddline.coverage.comparison;

/** Why two sets of figures cannot be held against each other. */
public enum Incomparable {
    /** They were measured on different dataset versions. */
    OTHER_DATASET,
    /** One does not say on which dataset version it was measured. */
    DATASET_NOT_STATED,
    /** They are in the words of different editions of the taxonomy. */
    OTHER_TAXONOMY,
    /** They share no metric that is stated by ODD segment. */
    NO_SHARED_METRIC,
    /** They share no segment with a figure on both sides. */
    NO_SHARED_SEGMENT
}
