package dev.oddline.coverage;

import dev.oddline.statistics.InvalidInput;

/**
 * How many scenes of a segment are wanted.
 *
 * @param scenes number of scenes, 0 or more
 * @param basis which of the things that the target asks for makes it so many
 */
public record WantedScenes(long scenes, Basis basis) {

    /** What makes a number of scenes; where several ask for the same number, the first. */
    public enum Basis {
        /** The target states the number. */
        STATED,
        /** The interval of the metric is to be no wider than the target states. */
        INTERVAL_WIDTH,
        /** Scenes without a failure are to exclude the failure rate that the target states. */
        NO_FAILURE,
        /** The segment's share of a number for all driving, in proportion to its exposure. */
        EXPOSURE
    }

    public WantedScenes {
        InvalidInput.count("wanted scenes", scenes);
    }
}
