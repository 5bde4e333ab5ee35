package dev.oddline.page;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.DatasetVolume;
import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.coverage.comparison.PerformanceComparison;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Optional;

/**
 * How the ODD is covered, as pages need it.
 *
 * @param evaluations held against targets, those to look at first in front
 * @param volumes of the dataset versions whose scene tables can be read, in the order of the records
 * @param combinations of values in them, in the same order
 * @param comparisons of evaluations with those before them, and of runs with their baselines
 */
public record OddCoverage(
        List<CoverageAssessment> evaluations,
        List<DatasetVolume> volumes,
        List<DatasetCombinations> combinations,
        List<PerformanceComparison> comparisons) {

    public OddCoverage {
        evaluations = List.copyOf(evaluations);
        volumes = List.copyOf(volumes);
        combinations = List.copyOf(combinations);
        comparisons = List.copyOf(comparisons);
    }

    /** Returns the combinations of values in a dataset version, if its scenes can be counted. */
    Optional<DatasetCombinations> combinations(RecordId dataset) {
        return combinations.stream()
                .filter(c -> c.datasets().equals(List.of(dataset)))
                .findFirst();
    }

    /** Returns what an evaluation or run is compared with, one for each metric. */
    List<PerformanceComparison> comparisons(RecordId second) {
        return comparisons.stream()
                .filter(comparison -> comparison.second().get(0).equals(second))
                .toList();
    }

    Optional<DatasetVolume> volume(RecordId dataset) {
        return volumes.stream().filter(v -> v.dataset().equals(dataset)).findFirst();
    }
}
