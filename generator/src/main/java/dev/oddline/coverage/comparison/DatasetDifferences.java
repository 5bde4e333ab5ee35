package dev.oddline.coverage.comparison;

import dev.oddline.coverage.AddedScenes;
import dev.oddline.coverage.Amount;
import dev.oddline.coverage.CountedScenes;
import dev.oddline.coverage.CrossTable;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.SceneCounts;
import dev.oddline.coverage.SceneGroup;
import dev.oddline.coverage.SegmentAmount;
import dev.oddline.coverage.combination.AlikeScenes;
import dev.oddline.coverage.combination.CombinationSpace;
import dev.oddline.coverage.combination.SetDifference;
import dev.oddline.coverage.comparison.DatasetDifference.SegmentShift;
import dev.oddline.coverage.comparison.DatasetDifference.SharedScenes;
import dev.oddline.coverage.comparison.DatasetDifference.Side;
import dev.oddline.coverage.comparison.DatasetDifference.Split;
import dev.oddline.coverage.comparison.DatasetDifference.Test;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.comparison.Multiplicity;
import dev.oddline.statistics.comparison.TwoByTwo;
import dev.oddline.statistics.interval.ProportionDifference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds two dataset versions against each other. */
public final class DatasetDifferences {
    private static final int PAIRS = 2;

    /** With more scenes the exact test takes long and the normal one says the same. */
    private static final long MOST_EXACT = 100_000;

    private static final Set<Dataset.CountingUnit> INDEPENDENT =
            EnumSet.of(Dataset.CountingUnit.DRIVE, Dataset.CountingUnit.SCENE);

    private final SceneCounting counting;

    public DatasetDifferences(SceneCounting counting) {
        this.counting = counting;
    }

    /**
     * Returns what differs, in the words of the second dataset version, or of the first where no mapping leads to these.
     *
     * @param axes attributes whose values together part the segments; where there are none, a segment is one value of one
     *     attribute
     * @return empty if one has no scene table in the repository, or no taxonomy has words for both
     * @throws dev.oddline.table.UnreadableTable if a table can't be read to its end
     */
    public Optional<DatasetDifference> of(Dataset first, Dataset second, List<String> axes) throws IOException {
        Optional<DatasetDifference> inItsWords = in(first, second, second, axes);
        return inItsWords.isPresent() ? inItsWords : in(first, second, first, axes);
    }

    private Optional<DatasetDifference> in(Dataset first, Dataset second, Dataset speaker, List<String> axes)
            throws IOException {
        Optional<RecordId> words = counting.count(speaker, Optional.empty())
                .map(c -> new RecordId(Kind.ODD, c.counts().taxonomy().id()));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<CountedScenes> before = counting.count(first, words);
        Optional<CountedScenes> after = counting.count(second, words);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        Optional<SceneCounts> removed =
                counting.added(first, List.of(second), words).map(AddedScenes::counts);
        Optional<SceneCounts> added =
                counting.added(second, List.of(first), words).map(AddedScenes::counts);
        SceneCounts one = before.get().counts();
        SceneCounts other = after.get().counts();
        Test test = test(before.get(), after.get(), removed, added);
        Optional<CombinationSpace> space = space(one, other, axes);
        return Optional.of(new DatasetDifference(
                other.taxonomy(),
                new Side(first.id(), one.total(), before.get().units()),
                new Side(second.id(), other.total(), after.get().units()),
                removed.flatMap(r -> added.map(a -> shared(one, r, a))),
                splits(one, other),
                test,
                shifts(new Tested(test, one, other, removed, added), axes),
                space.map(s -> difference(s, other, one)),
                space.map(s -> difference(s, one, other))));
    }

    private static SharedScenes shared(SceneCounts first, SceneCounts removed, SceneCounts added) {
        long onlyFirst = removed.total().scenes();
        return new SharedScenes(
                first.total().scenes() - onlyFirst, onlyFirst, added.total().scenes());
    }

    private static Test test(
            CountedScenes before, CountedScenes after, Optional<SceneCounts> removed, Optional<SceneCounts> added) {
        if (!INDEPENDENT.contains(before.unit()) || !INDEPENDENT.contains(after.unit())) {
            return Test.UNITS_NOT_INDEPENDENT;
        }
        if (removed.isEmpty() || added.isEmpty()) {
            return Test.SCENES_NOT_NAMED;
        }
        if (added.get().total().scenes() > 0) {
            return Test.ADDED_AGAINST_FIRST;
        }
        return removed.get().total().scenes() > 0 ? Test.REMOVED_AGAINST_SECOND : Test.SAME_SCENES;
    }

    private static List<Split> splits(SceneCounts first, SceneCounts second) {
        Map<String, Amount> before = bySplit(first);
        Map<String, Amount> after = bySplit(second);
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name ->
                        new Split(name, before.getOrDefault(name, Amount.NONE), after.getOrDefault(name, Amount.NONE)))
                .toList();
    }

    private static Map<String, Amount> bySplit(SceneCounts counts) {
        Map<String, Amount> amounts = new TreeMap<>();
        for (SceneGroup group : counts.groups()) {
            amounts.merge(group.split(), group.amount(), Amount::plus);
        }
        return amounts;
    }

    /** The two disjoint sets of scenes that a test holds against each other. */
    private record Tested(
            Test test,
            SceneCounts first,
            SceneCounts second,
            Optional<SceneCounts> removed,
            Optional<SceneCounts> added) {

        Optional<SceneCounts> some() {
            return switch (test) {
                case ADDED_AGAINST_FIRST -> added;
                case REMOVED_AGAINST_SECOND -> removed;
                case SAME_SCENES, SCENES_NOT_NAMED, UNITS_NOT_INDEPENDENT -> Optional.empty();
            };
        }

        SceneCounts rest() {
            return test == Test.REMOVED_AGAINST_SECOND ? second : first;
        }
    }

    private static List<SegmentShift> shifts(Tested tested, List<String> axes) {
        Map<OddSegment, Amount> before = bySegment(tested.first(), axes);
        Map<OddSegment, Amount> after = bySegment(tested.second(), axes);
        Map<OddSegment, Amount> rest = bySegment(tested.rest(), axes);
        Optional<Map<OddSegment, Amount>> some = tested.some().map(counts -> bySegment(counts, axes));
        long allOfSome = tested.some().map(s -> s.total().scenes()).orElse(0L);
        List<OddSegment> segments = segments(tested.second().taxonomy(), axes).stream()
                .filter(s -> before.containsKey(s) || after.containsKey(s))
                .toList();
        List<Optional<Double>> ps = segments.stream()
                .map(s -> some.filter(any -> allOfSome > 0)
                        .map(those -> p(
                                those.getOrDefault(s, Amount.NONE).scenes(),
                                allOfSome,
                                rest.getOrDefault(s, Amount.NONE).scenes(),
                                tested.rest().total().scenes())))
                .toList();
        List<Optional<Double>> adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(ps);
        List<SegmentShift> shifts = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Amount one = before.getOrDefault(segments.get(i), Amount.NONE);
            Amount other = after.getOrDefault(segments.get(i), Amount.NONE);
            shifts.add(new SegmentShift(
                    segments.get(i),
                    one,
                    other,
                    share(one, tested.first().total()),
                    share(other, tested.second().total()),
                    ps.get(i),
                    adjusted.get(i)));
        }
        return shifts;
    }

    private static double share(Amount part, Amount whole) {
        return whole.scenes() == 0 ? 0 : (double) part.scenes() / whole.scenes();
    }

    private static double p(long some, long allOfSome, long rest, long allOfRest) {
        TwoByTwo table = new TwoByTwo(some, allOfSome - some, rest, allOfRest - rest);
        boolean varies = table.passes() > 0 && table.failures() > 0 && allOfRest > 0;
        return varies && table.total() > MOST_EXACT
                ? new ProportionDifference(new Proportion(some, allOfSome), new Proportion(rest, allOfRest))
                        .zTest()
                        .p()
                : table.fisherP();
    }

    private static Map<OddSegment, Amount> bySegment(SceneCounts counts, List<String> axes) {
        return axes.isEmpty() ? counts.bySingleValue() : CrossTable.of(counts, axes);
    }

    private static List<OddSegment> segments(Taxonomy taxonomy, List<String> axes) {
        if (axes.isEmpty()) {
            return SegmentAmount.singleValues(taxonomy);
        }
        List<Map<String, String>> partial = new ArrayList<>(List.of(Map.of()));
        for (String axis : axes) {
            List<String> values = new ArrayList<>(taxonomy.attribute(axis).stream()
                    .flatMap(attribute -> attribute.values().stream().map(OddValue::id))
                    .toList());
            values.add(OddSegment.UNKNOWN);
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> before : partial) {
                for (String value : values) {
                    Map<String, String> more = new TreeMap<>(before);
                    more.put(axis, value);
                    longer.add(more);
                }
            }
            partial = longer;
        }
        return partial.stream().map(OddSegment::new).toList();
    }

    private static Optional<CombinationSpace> space(SceneCounts first, SceneCounts second, List<String> axes) {
        Set<String> told = new TreeSet<>(first.told());
        told.addAll(second.told());
        List<String> attributes = first.taxonomy().attributes().stream()
                .map(attribute -> attribute.id())
                .filter(told::contains)
                .filter(id -> axes.isEmpty() || axes.contains(id))
                .toList();
        return attributes.size() < PAIRS
                ? Optional.empty()
                : Optional.of(CombinationSpace.of(first.taxonomy(), attributes));
    }

    private static SetDifference difference(CombinationSpace space, SceneCounts baseline, SceneCounts target) {
        List<String> attributes =
                space.attributes().stream().map(domain -> domain.name()).toList();
        return SetDifference.of(space, AlikeScenes.of(baseline, attributes), AlikeScenes.of(target, attributes), PAIRS);
    }
}
