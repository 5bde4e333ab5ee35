package dev.oddline.decode;

import dev.oddline.yaml.CoreSchema;
import dev.oddline.yaml.JsonNumber;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import dev.oddline.yaml.YamlSequence;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Any YAML: kept as it is, never checked. Depth is bounded by the reader. */
enum AnyShape implements Shape<YamlNode> {
    ANY;

    @Override
    public Optional<YamlNode> read(YamlNode node, Decoding decoding) {
        return Optional.of(node);
    }

    @Override
    public ObjectNode schema() {
        return Json.object();
    }

    @Override
    public JsonNode json(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            ObjectNode object = Json.object();
            mapping.entries().forEach(e -> object.set(e.key().text(), json(e.value())));
            return object;
        }
        if (node instanceof YamlSequence sequence) {
            ArrayNode array = Json.NODES.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        return scalar((YamlScalar) node);
    }

    /** Returns a number, truth value or null only where JSON holds exactly what was written; else the written text. */
    private static JsonNode scalar(YamlScalar scalar) {
        if (!scalar.isPlain()) {
            return Json.NODES.stringNode(scalar.text());
        }
        if (CoreSchema.isNull(scalar)) {
            return Json.NODES.nullNode();
        }
        return switch (scalar.text()) {
            case "true" -> Json.NODES.booleanNode(true);
            case "false" -> Json.NODES.booleanNode(false);
            default ->
                JsonNumber.finite(scalar.text()) instanceof JsonNumber.Finite number
                        ? Json.NODES.numberNode(number.value())
                        : Json.NODES.stringNode(scalar.text());
        };
    }

    @Override
    public String type() {
        return "anything";
    }
}
