package dev.oddline.imports.mlflow;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much a store holds, without what was deleted in it.
 *
 * @param experiments those with at least one run
 * @param runs by status
 * @param logged what the runs logged
 * @param models models logged and versions registered
 * @param deletedRuns runs that were deleted but are still in the store; they are not imported
 * @param maskedTexts texts that were changed so as not to show people, machines or passwords
 */
public record MlflowStatistics(
        int experiments, Map<RunStatus, Integer> runs, Logged logged, int models, int deletedRuns, int maskedTexts) {

    public MlflowStatistics {
        EnumMap<RunStatus, Integer> sorted = new EnumMap<>(RunStatus.class);
        sorted.putAll(runs);
        runs = Collections.unmodifiableMap(sorted);
    }

    /**
     * What runs logged.
     *
     * @param series metrics, counted once for each run
     * @param points logged values of all series
     */
    public record Logged(int params, int tags, int series, int points) {}

    /** Returns the number of runs, whatever their status. */
    public int runCount() {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    static MlflowStatistics of(MlflowContents contents, int maskedTexts) {
        Map<RunStatus, Integer> byStatus = new EnumMap<>(RunStatus.class);
        List<MlflowRun> runs = contents.runs();
        runs.forEach(run -> byStatus.merge(run.lifespan().status(), 1, Integer::sum));
        Logged logged = new Logged(
                runs.stream().mapToInt(run -> run.facts().params().size()).sum(),
                runs.stream().mapToInt(run -> run.facts().tags().size()).sum(),
                runs.stream().mapToInt(run -> run.facts().metrics().size()).sum(),
                runs.stream()
                        .flatMap(run -> run.facts().metrics().stream())
                        .mapToInt(series -> series.points().size())
                        .sum());
        int loggedModels =
                contents.experiments().stream().mapToInt(e -> e.models().size()).sum();
        int versions =
                contents.registry().stream().mapToInt(m -> m.versions().size()).sum();
        int experiments = (int)
                contents.experiments().stream().filter(e -> !e.runs().isEmpty()).count();
        return new MlflowStatistics(
                experiments, byStatus, logged, loggedModels + versions, contents.deletedRuns(), maskedTexts);
    }
}
