package dev.oddline.coverage.combination;

import dev.oddline.odd.Condition;
import dev.oddline.record.RecordId;
import java.util.Map;

/**
 * An event in the field in the words of one taxonomy.
 *
 * @param conditions attribute id to what is known of it; unknown where it lacks one
 */
public record FieldIncident(RecordId id, Map<String, Condition> conditions) {

    public FieldIncident {
        conditions = Map.copyOf(conditions);
    }

    /** Returns it as one scene. */
    AlikeScenes scene(CombinationSpace space) {
        return new AlikeScenes(
                space.attributes().stream()
                        .map(attribute -> conditions
                                .getOrDefault(attribute.name(), Condition.UNKNOWN)
                                .values())
                        .toList(),
                1);
    }
}
