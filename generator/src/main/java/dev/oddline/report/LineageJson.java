package dev.oddline.report;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Lineage;
import dev.oddline.catalog.Lineage.Direction;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lineage for programs: {@code kind}, {@code id} and one list for each direction, the nearest record first. */
public final class LineageJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private LineageJson() {}

    /** Returns one JSON object. */
    public static String of(Catalog catalog, RecordId record, List<Direction> directions) {
        ObjectNode root = named(JsonNodeFactory.instance.objectNode(), record);
        root.put("missing", catalog.isTombstone(record));
        for (Direction direction : directions) {
            ArrayNode list = root.putArray(direction.name().toLowerCase(Locale.ROOT));
            for (Lineage.Step step : Lineage.all(catalog, record, direction)) {
                ObjectNode json = named(list.addObject(), step.id());
                json.put("distance", step.distance())
                        .put("via", step.via().value())
                        .put("missing", catalog.isTombstone(step.id()));
            }
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static ObjectNode named(ObjectNode json, RecordId id) {
        return json.put("kind", id.kind().word()).put("id", id.value());
    }
}
