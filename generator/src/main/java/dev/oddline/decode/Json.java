package dev.oddline.decode;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds JSON trees. */
final class Json {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    /** Returns the array under a key, made if it is not there yet. */
    static ArrayNode array(ObjectNode object, String key) {
        return object.get(key) instanceof ArrayNode there ? there : object.putArray(key);
    }
}
