package dev.oddline.coverage;

import dev.oddline.odd.Membership;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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
        return sum(group -> true);
    }

    /** Returns how much certainly belongs to a segment. */
    public Amount in(OddSegment segment) {
        return sum(group -> taxonomy.membership(segment, taxonomy.byAttribute(group.conditions())) == Membership.IN);
    }

    /** Returns how much may or may not belong to a segment, because something about it is unknown. */
    public Amount perhapsIn(OddSegment segment) {
        return sum(
                group -> taxonomy.membership(segment, taxonomy.byAttribute(group.conditions())) == Membership.UNKNOWN);
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

    private Amount sum(Predicate<SceneGroup> counts) {
        return groups.stream().filter(counts).map(SceneGroup::amount).reduce(Amount.NONE, Amount::plus);
    }
}
