package dev.oddline.selection.round;

import dev.oddline.odd.Condition;
import java.util.List;

/**
 * A scene of a pool.
 *
 * @param driveId empty where the table names none
 * @param source empty where the table names none
 * @param conditions one for each attribute of the taxonomy, in its order
 */
public record OfferedScene(String sceneId, String driveId, String source, List<Condition> conditions) {

    public OfferedScene {
        conditions = List.copyOf(conditions);
    }
}
