package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many scenes of one dataset version have which conditions.
 *
 * @param taxonomy the words of the conditions
 * @param groups sorted by conditions, split and source
 */
public record SceneCounts(Taxonomy taxonomy, List<SceneGroup> groups) {

    public SceneCounts {
        groups = List.copyOf(groups);
    }

    /** Returns how much there is in all. */
    public Amount total() {
        return groups.stream().map(SceneGroup::amount).reduce(Amount.NONE, Amount::plus);
    }

    /** Returns how much certainly belongs to a segment. */
    public Amount in(OddSegment segment) {
        return sum(segment, Membership.IN);
    }

    /**
     * Returns how much certainly belongs to each segment of one value, of those that hold anything, in the order of {@link
     * SegmentAmount#singleValues}.
     */
    public Map<OddSegment, Amount> bySingleValue() {
        Map<OddSegment, Amount> amounts = new LinkedHashMap<>();
        for (int i = 0; i < taxonomy.attributes().size(); i++) {
            Map<Condition, Amount> byCondition = new HashMap<>();
            for (SceneGroup group : groups) {
                byCondition.merge(group.conditions().get(i), group.amount(), Amount::plus);
            }
            OddAttribute attribute = taxonomy.attributes().get(i);
            for (OddSegment segment : SegmentAmount.singleValues(attribute)) {
                byCondition.forEach((condition, amount) -> {
                    if (taxonomy.membership(segment, Map.of(attribute.id(), condition)) == Membership.IN) {
                        amounts.merge(segment, amount, Amount::plus);
                    }
                });
            }
        }
        amounts.values().removeIf(amount -> amount.scenes() == 0);
        return amounts;
    }

    /** Returns how much may or may not belong to a segment, because something about it is unknown. */
    public Amount perhapsIn(OddSegment segment) {
        return sum(segment, Membership.UNKNOWN);
    }

    /** Returns the attributes of which something is known of some scene, in the order of the taxonomy. */
    public List<String> told() {
        List<String> told = new ArrayList<>();
        List<OddAttribute> attributes = taxonomy.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            int place = i;
            if (!attributes.get(i).values().isEmpty()
                    && groups.stream()
                            .anyMatch(group -> !group.conditions().get(place).isUnknown())) {
                told.add(attributes.get(i).id());
            }
        }
        return told;
    }

    private Amount sum(OddSegment segment, Membership belongs) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < taxonomy.attributes().size(); i++) {
            String attribute = taxonomy.attributes().get(i).id();
            if (segment.valueOf().containsKey(attribute)) {
                places.put(attribute, i);
            }
        }
        Map<String, Condition> conditions = new HashMap<>();
        Amount sum = Amount.NONE;
        for (SceneGroup group : groups) {
            places.forEach((attribute, place) ->
                    conditions.put(attribute, group.conditions().get(place)));
            if (taxonomy.membership(segment, conditions) == belongs) {
                sum = sum.plus(group.amount());
            }
        }
        return sum;
    }
}
