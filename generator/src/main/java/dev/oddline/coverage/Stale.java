package dev.oddline.coverage;

import dev.oddline.record.RecordId;

/**
 * Why a result is not of the day.
 *
 * @param older what it was made with
 * @param newer what holds now
 */
public record Stale(Reason reason, RecordId older, RecordId newer) {

    /** What has changed since. */
    public enum Reason {
        /** The evaluation speaks an older edition of the taxonomy than the target. */
        EVALUATION_TAXONOMY,
        /** The target speaks an older edition of the taxonomy than there is. */
        TARGET_TAXONOMY,
        /** The target has been replaced. */
        TARGET
    }
}
