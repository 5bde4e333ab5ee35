package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.SceneGroup;
import dev.oddline.odd.Condition;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many scenes have which conditions. */
final class ScenesByCondition {
    private static final String RANDOM = "random";

    private final Taxonomy taxonomy;
    private final CellsByAttributes cells;
    private final Map<Key, Amount> groups;

    /** The groups of which it is open whether they belong to some segment: of the others that is never so. */
    private final Map<Key, Amount> open = new LinkedHashMap<>();

    /** The groups of which it is never open whether they belong to a segment, by the segments of their own values. */
    private final Remembered<Set<String>, Map<OddSegment, Amount>> exact = new Remembered<>();

    private final Map<String, Set<String>> narrowest = new HashMap<>();

    private record Key(boolean random, Map<String, Condition> conditions) {}

    private ScenesByCondition(Taxonomy taxonomy, CellsByAttributes cells, Map<Key, Amount> groups) {
        this.taxonomy = taxonomy;
        this.cells = cells;
        this.groups = groups;
        taxonomy.attributes()
                .forEach(a -> narrowest.put(
                        a.id(), a.leaves().stream().map(OddValue::id).collect(Collectors.toSet())));
        groups.forEach((key, amount) -> {
            if (!isExact(key.conditions())) {
                open.put(key, amount);
            }
        });
    }

    /** Returns whether conditions name narrowest values of each of their attributes and nothing else. */
    private boolean isExact(Map<String, Condition> conditions) {
        for (Map.Entry<String, Condition> one : conditions.entrySet()) {
            Condition condition = one.getValue();
            if (condition.isUnknown()
                    || !condition.strange().isEmpty()
                    || !narrowest.getOrDefault(one.getKey(), Set.of()).containsAll(condition.values())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns scenes that are described in the words of a taxonomy.
     *
     * @param cells of the whole taxonomy
     */
    static ScenesByCondition of(Taxonomy taxonomy, CellsByAttributes cells, List<SceneGroup> scenes) {
        Map<Key, Amount> all = new LinkedHashMap<>();
        scenes.forEach(group -> all.merge(
                new Key(group.source().equals(RANDOM), taxonomy.byAttribute(group.conditions())),
                group.amount(),
                Amount::plus));
        return new ScenesByCondition(taxonomy, cells, all);
    }

    Amount total() {
        return sum(groups, key -> true);
    }

    /** Returns what certainly belongs to a segment. */
    Amount in(OddSegment segment) {
        if (!isNarrow(segment) || !isAboutAllOf(segment)) {
            return sum(groups, key -> taxonomy.membership(segment, key.conditions()) == Membership.IN);
        }
        Amount certain = exact.of(segment.valueOf().keySet(), this::exactBy).getOrDefault(segment, Amount.NONE);
        return certain.plus(sum(open, key -> taxonomy.membership(segment, key.conditions()) == Membership.IN));
    }

    /** Returns whether no value of a segment has a narrower one. */
    private boolean isNarrow(OddSegment segment) {
        return segment.valueOf().entrySet().stream()
                .allMatch(
                        part -> narrowest.getOrDefault(part.getKey(), Set.of()).contains(part.getValue()));
    }

    private Map<OddSegment, Amount> exactBy(Set<String> attributes) {
        Cells parting = cells.of(List.copyOf(attributes));
        Map<OddSegment, Amount> amounts = new HashMap<>();
        groups.forEach((key, amount) -> {
            if (!open.containsKey(key)) {
                new HashSet<>(parting.of(key.conditions())).forEach(cell -> amounts.merge(cell, amount, Amount::plus));
            }
        });
        return amounts;
    }

    /** Returns what certainly belongs to one of some segments, each scene once. */
    Amount inAny(List<OddSegment> segments) {
        return sum(
                groups,
                key -> segments.stream()
                        .anyMatch(segment -> taxonomy.membership(segment, key.conditions()) == Membership.IN));
    }

    /** Returns what may or may not belong to a segment. */
    Amount perhapsIn(OddSegment segment) {
        return sum(
                isAboutAllOf(segment) ? open : groups,
                key -> taxonomy.membership(segment, key.conditions()) == Membership.UNKNOWN);
    }

    /** Returns whether the conditions speak of every attribute of a segment. All groups speak of the same ones. */
    private boolean isAboutAllOf(OddSegment segment) {
        return groups.keySet().stream()
                .limit(1)
                .allMatch(key ->
                        key.conditions().keySet().containsAll(segment.valueOf().keySet()));
    }

    /** Returns how much lies in each cell; nothing where a cell is missing. */
    Map<OddSegment, Amount> by(Cells parting) {
        Map<OddSegment, Amount> amounts = new HashMap<>();
        groups.forEach((key, amount) ->
                parting.of(key.conditions()).forEach(cell -> amounts.merge(cell, amount, Amount::plus)));
        return amounts;
    }

    /** Returns the scenes taken at random. */
    ScenesByCondition atRandom() {
        Map<Key, Amount> random = new LinkedHashMap<>();
        groups.forEach((key, amount) -> {
            if (key.random()) {
                random.put(key, amount);
            }
        });
        return new ScenesByCondition(taxonomy, cells, random);
    }

    /** Returns the same counted by some attributes only. */
    ScenesByCondition on(Collection<String> attributes) {
        Map<Key, Amount> fewer = new LinkedHashMap<>();
        groups.forEach((key, amount) -> {
            Map<String, Condition> conditions = new HashMap<>(key.conditions());
            conditions.keySet().retainAll(attributes);
            fewer.merge(new Key(key.random(), conditions), amount, Amount::plus);
        });
        return new ScenesByCondition(taxonomy, cells, fewer);
    }

    private static Amount sum(Map<Key, Amount> groups, Predicate<Key> counts) {
        Amount sum = Amount.NONE;
        for (Map.Entry<Key, Amount> group : groups.entrySet()) {
            if (counts.test(group.getKey())) {
                sum = sum.plus(group.getValue());
            }
        }
        return sum;
    }
}
