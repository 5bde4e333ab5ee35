package dev.oddline.imports.mlflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An experiment of a store with its runs.
 *
 * @param id its id there
 * @param runs sorted by uuid; without those that were deleted
 * @param models sorted by id; without those that were deleted
 */
record MlflowExperiment(
        String id,
        String name,
        Optional<String> artifactUri,
        Optional<Instant> created,
        SortedMap<String, String> tags,
        List<MlflowRun> runs,
        List<LoggedModel> models) {

    MlflowExperiment {
        tags = MlflowRun.sorted(tags);
        runs = List.copyOf(runs);
        models = List.copyOf(models);
    }
}
