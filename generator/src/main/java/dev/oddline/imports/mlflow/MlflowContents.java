package dev.oddline.imports.mlflow;

import dev.oddline.imports.Unreadable;
import java.util.List;

/**
 * All that a store holds, whichever its form.
 *
 * @param experiments sorted by id; without those that were deleted
 * @param registry sorted by name
 * @param deletedRuns runs that were deleted, or whose experiment was, but are still in the store
 * @param unreadable what could not be read, sorted
 */
record MlflowContents(
        List<MlflowExperiment> experiments,
        List<RegisteredModel> registry,
        int deletedRuns,
        List<Unreadable> unreadable) {

    MlflowContents {
        experiments = List.copyOf(experiments);
        registry = List.copyOf(registry);
        unreadable = unreadable.stream().sorted().distinct().toList();
    }

    /** Returns the runs of all experiments, by experiment, then uuid. */
    List<MlflowRun> runs() {
        return experiments.stream().flatMap(e -> e.runs().stream()).toList();
    }
}
