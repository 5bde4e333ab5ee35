package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import java.util.List;

/**
 * The scenes of one dataset version by their ids.
 *
 * @param taxonomy id of the taxonomy whose words the conditions are in
 * @param attributes ids of that taxonomy's attributes, in its order
 * @param table where all of them stand
 * @param groups scenes that agree in split and conditions, in the order in which the table first names them
 */
public record SceneList(
        RecordId dataset, String taxonomy, List<String> attributes, RepoPath table, List<Group> groups) {

    public SceneList {
        attributes = List.copyOf(attributes);
        groups = List.copyOf(groups);
    }

    /**
     * Scenes that agree in what is said of them.
     *
     * @param split such as {@code train}; empty where nobody says
     * @param conditions one for each attribute
     * @param ids the first of them, in the order of the table
     * @param more how many others there are, 0 or more
     */
    public record Group(String split, List<Condition> conditions, List<String> ids, long more) {
        public Group {
            conditions = List.copyOf(conditions);
            ids = List.copyOf(ids);
        }
    }
}
