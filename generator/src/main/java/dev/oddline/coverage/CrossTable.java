package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import dev.oddline.odd.OddSegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a dataset version was recorded with which values of some attributes, exactly as the values were recorded: scenes
 * of a wider value stand beside those of its narrower ones, and scenes of which an attribute is unknown have a place of their
 * own. A scene with several values of an attribute counts for each, so amounts need not add up to the whole.
 */
public final class CrossTable {

    private CrossTable() {}

    /**
     * Returns the amount of each segment that has any.
     *
     * @param attributes of the taxonomy
     */
    public static Map<OddSegment, Amount> of(SceneCounts counts, List<String> attributes) {
        List<Integer> places = new ArrayList<>();
        for (String attribute : attributes) {
            int place = -1;
            for (int i = 0; i < counts.taxonomy().attributes().size(); i++) {
                place = counts.taxonomy().attributes().get(i).id().equals(attribute) ? i : place;
            }
            if (place < 0) {
                throw new IllegalStateException("not in the taxonomy: " + attribute);
            }
            places.add(place);
        }
        Map<List<String>, Amount> amounts = new LinkedHashMap<>();
        for (SceneGroup group : counts.groups()) {
            for (List<String> values : combinations(group, places)) {
                amounts.merge(values, group.amount(), Amount::plus);
            }
        }
        Map<OddSegment, Amount> bySegment = new LinkedHashMap<>();
        amounts.forEach((values, amount) -> bySegment.put(segment(attributes, values), amount));
        return bySegment;
    }

    private static OddSegment segment(List<String> attributes, List<String> values) {
        Map<String, String> valueOf = new HashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            valueOf.put(attributes.get(i), values.get(i));
        }
        return new OddSegment(valueOf);
    }

    /** Returns the values of a group, one for each attribute, in each way in which one of several can be taken. */
    private static List<List<String>> combinations(SceneGroup group, List<Integer> places) {
        List<List<String>> combinations = List.of(List.of());
        for (int place : places) {
            Condition condition = group.conditions().get(place);
            List<String> values = condition.isUnknown() ? List.of(OddSegment.UNKNOWN) : condition.values();
            List<List<String>> longer = new ArrayList<>(combinations.size() * values.size());
            for (List<String> shorter : combinations) {
                for (String value : values) {
                    List<String> next = new ArrayList<>(places.size());
                    next.addAll(shorter);
                    next.add(value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
