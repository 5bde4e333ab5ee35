package dev.oddline.coverage;

import dev.oddline.record.RecordId;

/**
 * Something that an assessment would need and cannot know.
 *
 * @param record what lacks it
 */
public record Caveat(Reason reason, RecordId record) {

    /** What is missing. */
    public enum Reason {
        /** There is no such record. */
        NO_RECORD,
        /** A dataset version names no table of its scenes. */
        NO_SCENE_TABLE,
        /** The table is not in the repository, or can't be read to its end. */
        TABLE_NOT_READ,
        /** A dataset version is described in words that no mapping leads from to those of the target. */
        OTHER_TAXONOMY,
        /** A model does not say which run made it. */
        NO_RUN,
        /** A run does not say what it was trained on. */
        NO_TRAINING_DATA,
        /** An evaluation does not say what it was done on. */
        NO_EVALUATION_DATASET,
        /** The metric is not defined, so that neither its kind nor its direction is known: no segment is judged. */
        METRIC_NOT_DEFINED,
        /** The definition of the metric does not say which side is the good one: no segment is judged. */
        NO_DIRECTION,
        /** A target is limited to several values of an attribute at once; it is held against the whole ODD instead. */
        SEVERAL_OVERALL_SEGMENTS,
        /** Words of the table that the taxonomy of the target lacks, or that no mapping tells in it, count as unknown. */
        UNKNOWN_WORDS,
        /** The attributes of an evaluation part the ODD into too many segments: only those that occur are shown. */
        ONLY_SEGMENTS_THAT_OCCUR,
        /** Rows of a table repeat, or hold what can't be read as a number; the check says which. */
        UNUSABLE_ROWS
    }
}
