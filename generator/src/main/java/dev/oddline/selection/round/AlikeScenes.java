package dev.oddline.selection.round;

import dev.oddline.odd.Condition;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Scenes of a pool by what is said of them, so that each question is asked once for all that are alike. */
final class AlikeScenes {
    private final Taxonomy taxonomy;
    private final List<Group> groups;

    /**
     * Scenes that agree in their source and conditions.
     *
     * @param conditions by attribute
     * @param pool how many there are
     * @param selected how many of them were chosen
     */
    record Group(String source, Map<String, Condition> conditions, long pool, long selected) {}

    private record Key(String source, List<Condition> conditions) {}

    AlikeScenes(RoundScenes scenes) {
        this.taxonomy = scenes.taxonomy();
        BitSet chosen = scenes.chosen();
        Map<Key, long[]> counts = new LinkedHashMap<>();
        for (int row = 0; row < scenes.pool().size(); row++) {
            OfferedScene scene = scenes.pool().get(row);
            long[] count = counts.computeIfAbsent(new Key(scene.source(), scene.conditions()), key -> new long[2]);
            count[0]++;
            count[1] += chosen.get(row) ? 1 : 0;
        }
        List<Group> all = new ArrayList<>();
        counts.forEach((key, count) ->
                all.add(new Group(key.source(), taxonomy.byAttribute(key.conditions()), count[0], count[1])));
        this.groups = List.copyOf(all);
    }

    List<Group> groups() {
        return groups;
    }

    long pool(Predicate<Group> which) {
        return groups.stream().filter(which).mapToLong(Group::pool).sum();
    }

    long selected(Predicate<Group> which) {
        return groups.stream().filter(which).mapToLong(Group::selected).sum();
    }

    Membership membership(OddSegment segment, Group group) {
        return taxonomy.membership(segment, group.conditions());
    }
}
