package dev.oddline.coverage;

import dev.oddline.record.RecordId;

/** A target that nothing can be held against, and why. */
public record Unassessed(RecordId target, Reason reason) {

    /** Why there is no assessment. */
    public enum Reason {
        /** The target does not say in the words of which taxonomy. */
        NO_TAXONOMY,
        /** The target names no metric. */
        NO_METRIC,
        /** No evaluation states the metric by ODD segment or scene. */
        NO_EVALUATION
    }
}
