package dev.oddline.selection.policy;

import dev.oddline.odd.Condition;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.OddValues;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The scenes that a policy speaks of by their conditions: of each attribute one of some values.
 *
 * @param values none for every scene
 */
public record SegmentQuery(OddValues values) {

    /** Returns the attributes it asks for. */
    List<String> attributes() {
        return List.copyOf(values.byAttribute().keySet());
    }

    /** Returns whether a taxonomy has all attributes that it asks for. */
    public boolean isIn(Taxonomy taxonomy) {
        return attributes().stream()
                .allMatch(attribute -> taxonomy.attribute(attribute).isPresent());
    }

    /** Returns whether a scene is meant. */
    Membership of(Taxonomy taxonomy, Map<String, Condition> conditions) {
        Membership all = Membership.IN;
        for (Map.Entry<String, List<String>> attribute : values.byAttribute().entrySet()) {
            all = all.and(attribute.getValue().stream()
                    .map(value -> taxonomy.membership(new OddSegment(Map.of(attribute.getKey(), value)), conditions))
                    .reduce(Membership.OUT, Membership::or));
        }
        return all;
    }

    /** Returns the query as text: {@code time_of_day=night weather=rain|heavy_rain}. */
    @Override
    public String toString() {
        return values.byAttribute().entrySet().stream()
                .map(e -> e.getKey() + "=" + String.join("|", e.getValue()))
                .collect(Collectors.joining(" "));
    }
}
