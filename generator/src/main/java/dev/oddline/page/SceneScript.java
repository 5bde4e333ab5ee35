package dev.oddline.page;

import dev.oddline.coverage.SceneList;
import dev.oddline.odd.Condition;
import dev.oddline.source.Position;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A list of scenes as a page's script reads it. */
final class SceneScript {
    private SceneScript() {}

    /** Returns the document: scenes that agree in what is said of them stand together. */
    static ObjectNode of(SceneList scenes, SourceLinks sources) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("dataset_version_id", scenes.dataset().value())
                .put("odd_id", scenes.taxonomy())
                .put("table", scenes.table().value());
        sources.line(scenes.table(), new Position(1, 1)).ifPresent(url -> json.put("href", url.href()));
        ArrayNode attributes = json.putArray("attributes");
        scenes.attributes().forEach(attributes::add);
        ArrayNode groups = json.putArray("groups");
        for (SceneList.Group group : scenes.groups()) {
            ObjectNode one = groups.addObject().put("split", group.split());
            ArrayNode conditions = one.putArray("conditions");
            for (Condition condition : group.conditions()) {
                ArrayNode values = conditions.addArray();
                condition.values().forEach(values::add);
            }
            ArrayNode ids = one.putArray("scene_ids");
            group.ids().forEach(ids::add);
            one.put("more", group.more());
        }
        return json;
    }
}
