package dev.oddline.coverage.comparison;

import dev.oddline.coverage.AssessedMetric;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.RecordId;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.comparison.Multiplicity;
import dev.oddline.statistics.comparison.PairedTest;
import dev.oddline.statistics.comparison.SignedRankTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two evaluations, or two variants of runs, by one metric.
 *
 * @param first what is compared with; of runs all that differ in their seeds only, the one asked for in front
 * @param second what is looked at
 * @param attributes that part the segments
 * @param obstacles why nothing is compared; then there are no changes
 * @param changes one for each segment with a figure on both sides, in the order of the segments
 */
public record PerformanceComparison(
        List<RecordId> first,
        List<RecordId> second,
        AssessedMetric metric,
        Taxonomy taxonomy,
        List<String> attributes,
        List<Incomparable> obstacles,
        List<SegmentChange> changes) {
    private static final double LEVEL = 0.05;
    private static final int FEWEST_RANKED = 10;

    public PerformanceComparison {
        first = List.copyOf(first);
        second = List.copyOf(second);
        attributes = List.copyOf(attributes);
        obstacles = List.copyOf(obstacles);
        changes = List.copyOf(changes);
    }

    /** Returns the changes with their p adjusted for looking at all of them. */
    static List<SegmentChange> adjusted(List<SegmentChange> changes) {
        List<Optional<Double>> adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(
                changes.stream().map(SegmentChange::p).toList());
        List<SegmentChange> all = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            all.add(changes.get(i).adjusted(adjusted.get(i)));
        }
        return all;
    }

    /** Returns the segments whose adjusted p is below 0.05. */
    public List<SegmentChange> shown() {
        return changes.stream().filter(PerformanceComparison::isShown).toList();
    }

    /** Returns whether a change makes the metric worse. */
    public boolean isWorse(SegmentChange change) {
        return metric.isWorse(change.difference());
    }

    /** Returns whether a change makes the metric better. */
    public boolean isBetter(SegmentChange change) {
        return metric.isBetter(change.difference());
    }

    /** Returns the groups of seeds that can show no difference, however large, each pair of sizes once, the largest in front. */
    public List<SeedPower> tooFewSeeds() {
        return changes.stream()
                .flatMap(change -> change.power().stream())
                .filter(power -> !power.canShow())
                .distinct()
                .sorted(Comparator.comparingDouble(SeedPower::leastP))
                .toList();
    }

    /** Returns whether what their seeds could have found is known of some changes that are not shown. */
    public boolean hasDetectable() {
        return changes.stream()
                .filter(change -> !isShown(change))
                .flatMap(change -> change.power().stream())
                .anyMatch(power -> power.detectable().isPresent());
    }

    private static boolean isShown(SegmentChange change) {
        return change.adjustedP().filter(p -> p < LEVEL).isPresent();
    }

    /** Returns the mean change over the segments, each counted once, with its t test; empty where none is possible. */
    public Optional<PairedTest> overSegments() {
        if (changes.size() < 3
                || changes.stream().map(SegmentChange::difference).distinct().count() < 2) {
            return Optional.empty();
        }
        return Optional.of(PairedTest.of(firsts(), seconds()));
    }

    /**
     * Returns p of Wilcoxon's signed ranks over the segments, which asks no more of the changes than to lie alike on both sides of their
     * middle; empty where fewer than ten changed, for which its approximation is too rough.
     */
    public Optional<Double> rankPOverSegments() {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        SignedRankTest test = SignedRankTest.of(firsts(), seconds());
        return changes.size() - test.zeroChanges() < FEWEST_RANKED
                ? Optional.empty()
                : Optional.of(test.approximateP());
    }

    private Sample firsts() {
        return Sample.of(
                "first", changes.stream().mapToDouble(SegmentChange::first).toArray());
    }

    private Sample seconds() {
        return Sample.of(
                "second", changes.stream().mapToDouble(SegmentChange::second).toArray());
    }
}
