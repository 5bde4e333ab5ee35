package dev.oddline.coverage.evidence;

import dev.oddline.catalog.LoopPath;
import java.util.List;

/**
 * What a loop changed.
 *
 * @param effects one for each evaluation of what came of the loop with one before it; none while there is none
 * @param incidents that the loop started with, in their order
 */
public record LoopEvidence(LoopPath loop, List<Effect> effects, List<IncidentAnswer> incidents) {

    public LoopEvidence {
        effects = List.copyOf(effects);
        incidents = List.copyOf(incidents);
    }
}
