package dev.oddline.site;

import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** One document that a page loads when it needs it, as a script that works from a disk too. */
public final class DataScript {
    private DataScript() {}

    /**
     * Returns the file {@code data/NAME.js}: it calls {@code oddline.push(name, 0, document)}, see {@link DataShards}.
     *
     * @param name path below {@code data/} without ending; no quotes, no backslash
     * @param document made while publishing
     */
    public static PlannedFile of(String name, Supplier<JsonNode> document) {
        if (name.indexOf('\'') >= 0 || name.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("not the name of a script: " + name);
        }
        return PlannedFile.of(
                new SitePath("data/" + name + ".js"), () -> DataShards.script(name, 0, JsonText.of(document.get())));
    }
}
