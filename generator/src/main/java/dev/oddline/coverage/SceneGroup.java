package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import java.util.List;

/**
 * Scenes of one scene table that agree in all that is counted by.
 *
 * @param conditions one for each attribute of the taxonomy, in its order
 * @param split such as {@code train}; empty where nobody says
 * @param source where the scenes came from, such as {@code incident}; empty where nobody says
 */
public record SceneGroup(List<Condition> conditions, String split, String source, Amount amount) {

    public SceneGroup {
        conditions = List.copyOf(conditions);
    }
}
