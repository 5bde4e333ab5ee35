package dev.oddline.page;

import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.DatasetVolume;
import dev.oddline.coverage.Regrouping;
import dev.oddline.coverage.SceneList;
import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.coverage.comparison.ParentDifference;
import dev.oddline.coverage.comparison.PerformanceComparison;
import dev.oddline.coverage.comparison.Predecessor;
import dev.oddline.coverage.evidence.Evidence;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the ODD is covered, as pages need it. An evaluation that is counted by other attributes is counted once for all pages.
 *
 * @param taxonomies in whose words all of it is said
 * @param evaluations held against targets, those to look at first in front; of one target the newest first
 * @param volumes of the dataset versions whose scene tables can be read, in the order of the records
 * @param scenes of the dataset versions that evaluations and volumes are about, by their ids; each in the words of every
 *     taxonomy that is asked for
 * @param combinations of values in the dataset versions, in the order of the volumes
 * @param evidence what evaluations prove of decisions, loops and the figures of the settings, and which one is before another
 * @param comparisons of evaluations with those before them, and of runs with their baselines
 * @param differences of dataset versions to those they were made from, in the order of the records
 */
public record OddCoverage(
        Taxonomies taxonomies,
        List<CoverageAssessment> evaluations,
        List<DatasetVolume> volumes,
        List<SceneList> scenes,
        List<DatasetCombinations> combinations,
        Evidence evidence,
        List<PerformanceComparison> comparisons,
        List<ParentDifference> differences) {

    public OddCoverage {
        evaluations = evaluations.stream().map(OddCoverage::remembering).toList();
        volumes = List.copyOf(volumes);
        scenes = List.copyOf(scenes);
        combinations = List.copyOf(combinations);
        comparisons = List.copyOf(comparisons);
        differences = List.copyOf(differences);
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

    private static CoverageAssessment remembering(CoverageAssessment one) {
        Map<List<String>, CoverageAssessment> known = new ConcurrentHashMap<>();
        Regrouping counted = one.regrouping();
        return new CoverageAssessment(
                one.subject(),
                one.metric(),
                one.taxonomy(),
                one.attributes(),
                one.segments(),
                one.named(),
                one.summary(),
                one.stale(),
                one.caveats(),
                attributes -> known.computeIfAbsent(attributes, counted::on));
    }

    Optional<DatasetVolume> volume(RecordId dataset) {
        return volumes.stream().filter(v -> v.dataset().equals(dataset)).findFirst();
    }

    /** Returns why an evaluation is compared with another one; empty where that one is not before it. */
    Optional<Predecessor> predecessor(RecordId evaluation, RecordId other) {
        return evidence.predecessors().of(evaluation).stream()
                .filter(before -> before.evaluation().equals(other))
                .findFirst();
    }

    /** Returns the assessment of the evaluation before that is held against the same target on the same dataset version. */
    Optional<CoverageAssessment> before(CoverageAssessment later) {
        return evidence.predecessors().of(later.subject().evaluation()).stream()
                .flatMap(before -> evaluations.stream()
                        .filter(a -> a.subject().evaluation().equals(before.evaluation())
                                && a.subject().target().equals(later.subject().target())
                                && a.subject().dataset().equals(later.subject().dataset())))
                .findFirst();
    }

    /** Returns an evaluation and those before it that are held against the same target, the newest first. */
    List<CoverageAssessment> history(CoverageAssessment newest) {
        return evaluations.stream()
                .dropWhile(a -> !a.subject().equals(newest.subject()))
                .filter(a -> a.subject().target().equals(newest.subject().target()))
                .toList();
    }

    /**
     * Returns the evaluation that came after another one and was compared with it, which people then look at first; empty where
     * none was.
     */
    Optional<RecordId> after(CoverageAssessment one) {
        RecordId evaluation = one.subject().evaluation();
        return evaluations.stream()
                .takeWhile(a -> !a.subject().equals(one.subject()))
                .filter(a -> a.subject().target().equals(one.subject().target()))
                .map(a -> a.subject().evaluation())
                .filter(newer -> comparisons(newer).stream()
                        .anyMatch(comparison -> comparison.obstacles().isEmpty()
                                && comparison.first().equals(List.of(evaluation))))
                .findFirst();
    }

    /** Returns the scenes of a dataset version in the words of a taxonomy. */
    Optional<SceneList> scenes(RecordId dataset, String taxonomy) {
        return scenes.stream()
                .filter(s -> s.dataset().equals(dataset) && s.taxonomy().equals(taxonomy))
                .findFirst();
    }
}
