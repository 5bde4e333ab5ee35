package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Caveat;
import java.util.List;
import java.util.Optional;

/**
 * The training data behind what was evaluated.
 *
 * @param scenes all of them, each counted once; empty where one of the dataset versions does not tell, or none is known
 */
record Trained(List<dev.oddline.record.RecordId> datasets, Optional<ScenesByCondition> scenes, List<Caveat> caveats) {

    Trained {
        datasets = List.copyOf(datasets);
        caveats = List.copyOf(caveats);
    }
}
