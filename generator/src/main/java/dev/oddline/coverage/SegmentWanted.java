package dev.oddline.coverage;

import dev.oddline.source.Location;
import java.util.Optional;

/**
 * What is wanted of one segment: of each field what the narrowest entry of the target that the segment lies in states,
 * else what the target states at its top. Where several fields ask for scenes, the one that asks for most counts.
 *
 * @param requirement the value to reach; empty where none is stated
 * @param training scenes to train on; empty where nothing tells how many
 * @param evaluation scenes to evaluate on; empty where nothing tells how many
 * @param exposure empty where nobody knows
 * @param source where the requirement is written; the start of the target where none is
 */
public record SegmentWanted(
        Optional<Requirement> requirement,
        Optional<WantedScenes> training,
        Optional<WantedScenes> evaluation,
        Optional<Exposure> exposure,
        Location source) {

    /** Returns the number of scenes to train on. */
    public Optional<Long> trainingScenes() {
        return training.map(WantedScenes::scenes);
    }

    /** Returns the number of scenes to evaluate on. */
    public Optional<Long> evaluationScenes() {
        return evaluation.map(WantedScenes::scenes);
    }
}
