package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import java.util.List;

/**
 * A scene that a scene table names.
 *
 * @param sceneId not empty
 * @param driveId the drive it was cut from; empty where the table does not say
 * @param split such as {@code train}; empty where the table does not say
 * @param amount of its rows
 * @param conditions one for each attribute of the taxonomy that was asked for, in its order
 */
public record NamedScene(String sceneId, String driveId, String split, Amount amount, List<Condition> conditions) {

    public NamedScene {
        conditions = List.copyOf(conditions);
    }
}
