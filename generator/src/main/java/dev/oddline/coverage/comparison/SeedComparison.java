package dev.oddline.coverage.comparison;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.assessment.Definition;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.comparison.PermutationTest;
import dev.oddline.statistics.comparison.WelchTest;
import dev.oddline.table.RepositoryTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds two variants of runs against each other: all finished runs of each, which differ in their seeds only. */
public final class SeedComparison {
    private final Catalog catalog;
    private final Taxonomies taxonomies;
    private final RunSegments segments;
    private final SeedPower.Effects effects = new SeedPower.Effects();

    public SeedComparison(Catalog catalog, Taxonomies taxonomies, RepositoryTables tables) {
        this.catalog = catalog;
        this.taxonomies = taxonomies;
        this.segments = new RunSegments(tables);
    }

    /**
     * Returns one comparison for each metric that both runs state by ODD segment, in the order of their ids; one without
     * changes where nothing can be compared. Two runs that differ in their seeds only are compared alone, one against one.
     *
     * @param first what is compared with, such as the baseline
     * @param second what is looked at
     * @throws dev.oddline.table.UnreadableTable if a table of segments can't be read to its end
     */
    public List<PerformanceComparison> of(Run first, Run second) throws IOException {
        List<Run> seeds = sameButSeed(first);
        boolean oneVariant = seeds.stream().anyMatch(run -> run.id().equals(second.id()));
        List<Run> before = oneVariant ? List.of(first) : seeds;
        List<Run> after = oneVariant ? List.of(second) : sameButSeed(second);
        Taxonomy taxonomy = taxonomy(second).orElse(new Taxonomy("", List.of(), List.of()));
        List<Incomparable> obstacles = obstacles(first, second);
        List<Map<String, Map<OddSegment, Double>>> one = new ArrayList<>();
        List<Map<String, Map<OddSegment, Double>>> other = new ArrayList<>();
        for (Run run : before) {
            one.add(segments.of(run, taxonomy));
        }
        for (Run run : after) {
            other.add(segments.of(run, taxonomy));
        }
        List<String> metrics = one.get(0).keySet().stream()
                .filter(other.get(0)::containsKey)
                .sorted()
                .toList();
        if (metrics.isEmpty()) {
            obstacles.add(Incomparable.NO_SHARED_METRIC);
        }
        List<PerformanceComparison> comparisons = new ArrayList<>();
        for (String metric : metrics.isEmpty() ? List.of("") : metrics) {
            List<SegmentChange> changes = obstacles.isEmpty() ? changes(metric, one, other) : List.of();
            List<Incomparable> all = new ArrayList<>(obstacles);
            if (obstacles.isEmpty() && changes.isEmpty()) {
                all.add(Incomparable.NO_SHARED_SEGMENT);
            }
            comparisons.add(new PerformanceComparison(
                    ids(before),
                    ids(after),
                    metric(new RecordId(Kind.METRIC, metric)),
                    taxonomy,
                    attributes(changes, taxonomy),
                    all,
                    changes));
        }
        return comparisons;
    }

    /** Returns the finished runs of the same experiment and variant on the same data with figures by segment, the run itself in front. */
    private List<Run> sameButSeed(Run run) {
        if (!run.place().variant().isGiven()) {
            return List.of(run);
        }
        return Stream.concat(
                        Stream.of(run),
                        catalog.records(Run.class)
                                .filter(other -> !other.id().equals(run.id()))
                                .filter(other -> other.outcome().status() == Run.Status.FINISHED
                                        && other.outcome().segmentMetrics().isGiven()
                                        && other.place()
                                                .variant()
                                                .value()
                                                .equals(run.place().variant().value())
                                        && other.place()
                                                .experiment()
                                                .value()
                                                .equals(run.place().experiment().value())
                                        && !other.inputs().isUnknown(Run.InputRole.TRAIN)
                                        && other.inputs()
                                                .trainedOn()
                                                .equals(run.inputs().trainedOn())
                                        && validatedOn(other).equals(validatedOn(run))))
                .toList();
    }

    private static Set<RecordId> validatedOn(Run run) {
        return new LinkedHashSet<>(run.inputs().validatedOn());
    }

    private static List<Incomparable> obstacles(Run first, Run second) {
        List<Incomparable> obstacles = new ArrayList<>();
        if (validatedOn(first).isEmpty() || validatedOn(second).isEmpty()) {
            obstacles.add(Incomparable.DATASET_NOT_STATED);
        } else if (!validatedOn(first).equals(validatedOn(second))) {
            obstacles.add(Incomparable.OTHER_DATASET);
        }
        return obstacles;
    }

    /** Returns the taxonomy of the data that a run was validated on. */
    private Optional<Taxonomy> taxonomy(Run run) {
        return validatedOn(run).stream()
                .flatMap(id -> catalog.find(id, Dataset.class).stream())
                .flatMap(dataset -> dataset.contents().taxonomy().value().stream())
                .findFirst()
                .flatMap(taxonomies::of);
    }

    private AssessedMetric metric(RecordId id) {
        Optional<Metric> metric = catalog.find(id, Metric.class);
        return Definition.of(id, metric).assessed(metric.flatMap(m -> m.task().value()), 0);
    }

    private static List<String> attributes(List<SegmentChange> changes, Taxonomy taxonomy) {
        return taxonomy.attributes().stream()
                .map(attribute -> attribute.id())
                .filter(id -> changes.stream()
                        .anyMatch(change -> change.segment().valueOf().containsKey(id)))
                .toList();
    }

    private static List<RecordId> ids(List<Run> runs) {
        return runs.stream().map(Run::id).toList();
    }

    private List<SegmentChange> changes(
            String metric,
            List<Map<String, Map<OddSegment, Double>>> first,
            List<Map<String, Map<OddSegment, Double>>> second) {
        List<SegmentChange> changes = new ArrayList<>();
        for (OddSegment segment : second.get(0).getOrDefault(metric, Map.of()).keySet()) {
            double[] before = values(metric, segment, first);
            double[] after = values(metric, segment, second);
            if (before.length > 0 && after.length > 0) {
                changes.add(change(segment, Sample.of("first", before), Sample.of("second", after), effects));
            }
        }
        return PerformanceComparison.adjusted(changes);
    }

    private static double[] values(String metric, OddSegment segment, List<Map<String, Map<OddSegment, Double>>> runs) {
        return runs.stream()
                .flatMap(run ->
                        Optional.ofNullable(run.getOrDefault(metric, Map.of()).get(segment)).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    static SegmentChange change(OddSegment segment, Sample first, Sample second, SeedPower.Effects effects) {
        long n = (long) first.size() + second.size();
        boolean several = first.size() > 1 && second.size() > 1;
        Optional<Interval> interval = Optional.empty();
        Optional<Double> p = Optional.empty();
        ComparisonBasis basis = several ? ComparisonBasis.SEEDS : ComparisonBasis.ONE_SEED;
        if (several) {
            try {
                WelchTest welch = WelchTest.of(first, second);
                interval = Optional.of(welch.interval(Confidence.NINETY_FIVE));
                p = Optional.of(welch.test().p());
            } catch (InvalidInput e) { // neither side varies: there is no interval
                basis = isFew(first, second) ? ComparisonBasis.SEEDS : ComparisonBasis.NONE;
            }
            p = isFew(first, second) ? Optional.of(PermutationTest.p(first, second)) : p;
        }
        return new SegmentChange(
                segment,
                first.mean(),
                second.mean(),
                n,
                Optional.empty(),
                basis,
                interval,
                p,
                Optional.empty(),
                several ? Optional.of(SeedPower.of(first, second, isFew(first, second), effects)) : Optional.empty());
    }

    /** Returns whether every way to part the runs in two can be looked at. */
    private static boolean isFew(Sample first, Sample second) {
        return first.size() + second.size() <= 24;
    }
}
