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
        Map<OddSegment, Amount> amounts = new LinkedHashMap<>();
        for (SceneGroup group : counts.groups()) {
            for (Map<String, String> values : combinations(group, attributes, places)) {
                amounts.merge(new OddSegment(values), group.amount(), Amount::plus);
            }
        }
        return amounts;
    }

    private static List<Map<String, String>> combinations(
            SceneGroup group, List<String> attributes, List<Integer> places) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (int i = 0; i < attributes.size(); i++) {
            Condition condition = group.conditions().get(places.get(i));
            List<String> values = condition.isUnknown() ? List.of(OddSegment.UNKNOWN) : condition.values();
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> shorter : combinations) {
                for (String value : values) {
                    Map<String, String> next = new HashMap<>(shorter);
                    next.put(attributes.get(i), value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
