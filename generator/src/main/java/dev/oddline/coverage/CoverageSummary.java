package dev.oddline.coverage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * All segments of an assessment together.
 *
 * @param verdicts number of segments by verdict, all verdicts, in their order
 * @param notInOdd number of segments that the taxonomy excludes
 * @param notMeasurable number of segments with scenes but no figure to judge
 * @param unknown number of groups with an unknown value, which are no segments
 * @param mean empty where no exposure is known, or no segment has a figure
 * @param simpson empty where there is no earlier evaluation to compare with
 */
public record CoverageSummary(
        Grade grade,
        Map<GapVerdict, Integer> verdicts,
        int notInOdd,
        int notMeasurable,
        int unknown,
        Optional<WeightedMean> mean,
        Optional<SimpsonGuard> simpson) {

    public CoverageSummary {
        EnumMap<GapVerdict, Integer> all = new EnumMap<>(GapVerdict.class);
        for (GapVerdict verdict : GapVerdict.values()) {
            all.put(verdict, verdicts.getOrDefault(verdict, 0));
        }
        verdicts = Collections.unmodifiableMap(all);
    }

    /** Returns the number of segments with a verdict. */
    public int judged() {
        return verdicts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the number of segments with that verdict. */
    public int of(GapVerdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }
}
