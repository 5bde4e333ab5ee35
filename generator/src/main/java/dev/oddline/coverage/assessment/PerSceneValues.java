package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Amount;
import dev.oddline.odd.Condition;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A metric's value for each scene.
 *
 * @param first where the first row of the metric stands
 */
record PerSceneValues(Taxonomy taxonomy, List<Value> values, Location first) {

    PerSceneValues {
        values = List.copyOf(values);
    }

    /**
     * One scene.
     *
     * @param driveId the drive that it was cut from; the scene itself where nobody says
     * @param amount its frames and objects
     * @param conditions attribute id to what is known of it, all attributes of the taxonomy
     */
    record Value(String driveId, Amount amount, Map<String, Condition> conditions, double value) {}

    /** Returns the values of scenes that certainly belong to one of some segments, in the order of the table. */
    List<Value> inAny(List<OddSegment> segments) {
        return values.stream()
                .filter(v -> segments.stream()
                        .anyMatch(segment -> taxonomy.membership(segment, v.conditions()) == Membership.IN))
                .toList();
    }

    /** Returns the values in each cell, in the order of the table. */
    Map<OddSegment, List<Value>> by(Cells cells) {
        Map<OddSegment, List<Value>> by = new LinkedHashMap<>();
        for (Value value : values) {
            cells.of(value.conditions())
                    .forEach(cell ->
                            by.computeIfAbsent(cell, any -> new ArrayList<>()).add(value));
        }
        return by;
    }
}
