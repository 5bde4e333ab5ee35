package dev.oddline.coverage;

import dev.oddline.source.Location;
import dev.oddline.statistics.InvalidInput;
import java.util.Optional;

/**
 * What is wanted of one segment: of each field what the narrowest entry of the target that the segment lies in states,
 * else what the target states at its top.
 *
 * @param requirement the value to reach; empty where none is stated
 * @param trainingScenes scenes to train on, 0 or more; empty where not stated
 * @param evaluationScenes scenes to evaluate on, 0 or more; empty where not stated
 * @param exposure empty where nobody knows
 * @param source where the requirement is written; the start of the target where none is
 */
public record SegmentWanted(
        Optional<Requirement> requirement,
        Optional<Long> trainingScenes,
        Optional<Long> evaluationScenes,
        Optional<Exposure> exposure,
        Location source) {

    public SegmentWanted {
        trainingScenes.ifPresent(count -> InvalidInput.count("training scenes", count));
        evaluationScenes.ifPresent(count -> InvalidInput.count("evaluation scenes", count));
    }
}
