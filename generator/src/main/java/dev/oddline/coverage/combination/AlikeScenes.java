package dev.oddline.coverage.combination;

import dev.oddline.coverage.SceneCounts;
import dev.oddline.coverage.SceneGroup;
import dev.oddline.odd.OddAttribute;
import dev.oddline.statistics.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scenes that agree in the values of all attributes of a space.
 *
 * @param values one list for each attribute, in the order of the space: all that is known of it, several where a scene has
 *     several values, none where it is unknown
 * @param scenes how many there are, 0 or more
 */
public record AlikeScenes(List<List<String>> values, long scenes) {

    public AlikeScenes {
        values = values.stream().map(List::copyOf).toList();
        InvalidInput.count("scenes", scenes);
    }

    /** Returns one scene for each row; a row has one value for each attribute, empty where unknown. */
    public static List<AlikeScenes> each(List<List<String>> rows) {
        return rows.stream()
                .map(row -> new AlikeScenes(
                        row.stream()
                                .map(value -> value.isEmpty() ? List.<String>of() : List.of(value))
                                .toList(),
                        1))
                .toList();
    }

    /**
     * Returns the scenes of a dataset version by some attributes, in the order of their first group.
     *
     * @param attributes ids of the taxonomy that they are counted in
     */
    public static List<AlikeScenes> of(SceneCounts counts, List<String> attributes) {
        List<String> all =
                counts.taxonomy().attributes().stream().map(OddAttribute::id).toList();
        int[] places = attributes.stream().mapToInt(all::indexOf).toArray();
        Map<List<List<String>>, Long> scenes = new LinkedHashMap<>();
        for (SceneGroup group : counts.groups()) {
            List<List<String>> values = new ArrayList<>();
            for (int place : places) {
                values.add(group.conditions().get(place).values());
            }
            scenes.merge(values, group.amount().scenes(), StrictMath::addExact);
        }
        return scenes.entrySet().stream()
                .map(e -> new AlikeScenes(e.getKey(), e.getValue()))
                .toList();
    }
}
