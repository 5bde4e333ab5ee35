package dev.oddline.selection.round;

import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.OddValue;
import dev.oddline.statistics.shift.Divergence;
import dev.oddline.statistics.shift.Diversity;
import dev.oddline.statistics.shift.SelectionShift;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the values of each attribute in the pool and among the selected. */
final class AttributeShifts {
    /** The share to which the stability index raises smaller ones. */
    static final double LEAST_SHARE = 1e-4;

    private final RoundScenes scenes;
    private final AlikeScenes alike;

    AttributeShifts(RoundScenes scenes) {
        this.scenes = scenes;
        this.alike = new AlikeScenes(scenes);
    }

    /** Returns one shift for each attribute of which the pool knows a value. */
    List<AttributeShift> all() {
        return scenes.taxonomy().attributes().stream()
                .filter(attribute -> alike.groups().stream()
                        .anyMatch(group -> !condition(group, attribute).isUnknown()))
                .map(this::of)
                .toList();
    }

    private static Condition condition(AlikeScenes.Group group, OddAttribute attribute) {
        return group.conditions().getOrDefault(attribute.id(), Condition.UNKNOWN);
    }

    private AttributeShift of(OddAttribute attribute) {
        Map<String, long[]> counts = new LinkedHashMap<>();
        attribute.values().stream().map(OddValue::id).forEach(value -> counts.put(value, new long[2]));
        counts.put(OddSegment.UNKNOWN, new long[2]);
        boolean several = false;
        for (AlikeScenes.Group group : alike.groups()) {
            List<String> values = condition(group, attribute).values();
            several |= values.size() > 1;
            for (String value : values.isEmpty() ? List.of(OddSegment.UNKNOWN) : values) {
                long[] count = counts.computeIfAbsent(value, v -> new long[2]);
                count[0] += group.pool();
                count[1] += group.selected();
            }
        }
        long[] unknown = counts.getOrDefault(OddSegment.UNKNOWN, new long[2]);
        counts.values().removeIf(count -> count[0] == 0);
        List<String> values = List.copyOf(counts.keySet());
        long[] pool = counts.values().stream().mapToLong(count -> count[0]).toArray();
        long[] selected = counts.values().stream().mapToLong(count -> count[1]).toArray();
        boolean nothing = Arrays.stream(selected).sum() == 0;
        return new AttributeShift(
                attribute.id(),
                new Part(unknown[0], scenes.pool().size()),
                new Part(unknown[1], scenes.selected().size()),
                nothing
                        ? Answer.none(Obstacle.NOTHING_SELECTED)
                        : values.size() < 2
                                ? Answer.none(Obstacle.ONE_VALUE)
                                : Answer.of(shift(values, Divergence.ofCounts(pool, selected))),
                cramersV(pool, selected, several),
                Answer.of(richness(pool)),
                nothing ? Answer.none(Obstacle.NOTHING_SELECTED) : Answer.of(richness(selected)));
    }

    private static AttributeShift.Shift shift(List<String> values, Divergence divergence) {
        return new AttributeShift.Shift(
                divergence.jensenShannonBits(),
                divergence.stabilityIndex(LEAST_SHARE),
                Arrays.stream(divergence.cellsBelow(LEAST_SHARE))
                        .mapToObj(values::get)
                        .toList());
    }

    private Answer<Double> cramersV(long[] pool, long[] selected, boolean several) {
        if (several) {
            return Answer.none(Obstacle.SEVERAL_VALUES);
        }
        if (pool.length < 2) {
            return Answer.none(Obstacle.ONE_VALUE);
        }
        if (scenes.selected().isEmpty()
                || scenes.selected().size() == scenes.pool().size()) {
            return Answer.none(scenes.selected().isEmpty() ? Obstacle.NOTHING_SELECTED : Obstacle.WHOLE_POOL_SELECTED);
        }
        return Answer.of(SelectionShift.of(pool, selected).cramersV());
    }

    private static AttributeShift.Richness richness(long[] counts) {
        Diversity diversity = Diversity.of(counts);
        return new AttributeShift.Richness(diversity.richness(), diversity.ofEntropy(), diversity.ofDominance());
    }
}
