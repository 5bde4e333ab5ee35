package dev.oddline.coverage;

import dev.oddline.statistics.InvalidInput;

/**
 * The share of the driving that falls into a segment.
 *
 * @param share 0..1
 * @param basis how it is known
 */
public record Exposure(double share, Basis basis) {

    /** How an exposure is known. */
    public enum Basis {
        /** The target states it of this segment. */
        STATED,
        /** The target states it of a wider segment; divided by the scenes taken at random in it. */
        DIVIDED,
        /** The share of the scenes taken at random. */
        ESTIMATED
    }

    public Exposure {
        InvalidInput.probability("share", share);
    }
}
