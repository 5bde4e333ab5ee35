package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.SceneGroup;
import dev.oddline.odd.Condition;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How many scenes have which conditions. */
final class ScenesByCondition {
    private static final String RANDOM = "random";

    private final Taxonomy taxonomy;
    private final Map<Key, Amount> groups = new LinkedHashMap<>();

    private record Key(boolean random, Map<String, Condition> conditions) {}

    private ScenesByCondition(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Returns scenes that are described in the words of a taxonomy. */
    static ScenesByCondition of(Taxonomy taxonomy, List<SceneGroup> scenes) {
        ScenesByCondition all = new ScenesByCondition(taxonomy);
        scenes.forEach(group -> all.groups.merge(
                new Key(group.source().equals(RANDOM), taxonomy.byAttribute(group.conditions())),
                group.amount(),
                Amount::plus));
        return all;
    }

    Amount total() {
        return sum(key -> true);
    }

    /** Returns what certainly belongs to a segment. */
    Amount in(OddSegment segment) {
        return sum(key -> taxonomy.membership(segment, key.conditions()) == Membership.IN);
    }

    /** Returns what may or may not belong to a segment. */
    Amount perhapsIn(OddSegment segment) {
        return sum(key -> taxonomy.membership(segment, key.conditions()) == Membership.UNKNOWN);
    }

    /** Returns how much lies in each cell; nothing where a cell is missing. */
    Map<OddSegment, Amount> by(Cells cells) {
        Map<OddSegment, Amount> amounts = new HashMap<>();
        groups.forEach(
                (key, amount) -> cells.of(key.conditions()).forEach(cell -> amounts.merge(cell, amount, Amount::plus)));
        return amounts;
    }

    /** Returns the scenes taken at random. */
    ScenesByCondition atRandom() {
        ScenesByCondition random = new ScenesByCondition(taxonomy);
        groups.forEach((key, amount) -> {
            if (key.random()) {
                random.groups.put(key, amount);
            }
        });
        return random;
    }

    /** Returns the same counted by some attributes only. */
    ScenesByCondition on(Collection<String> attributes) {
        ScenesByCondition fewer = new ScenesByCondition(taxonomy);
        groups.forEach((key, amount) -> {
            Map<String, Condition> conditions = new HashMap<>(key.conditions());
            conditions.keySet().retainAll(attributes);
            fewer.groups.merge(new Key(key.random(), conditions), amount, Amount::plus);
        });
        return fewer;
    }

    private Amount sum(Predicate<Key> counts) {
        Amount[] sum = {Amount.NONE};
        groups.forEach((key, amount) -> {
            if (counts.test(key)) {
                sum[0] = sum[0].plus(amount);
            }
        });
        return sum[0];
    }
}
