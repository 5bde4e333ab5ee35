package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A list of values of one type. */
record ListShape<T>(Shape<T> item) implements Shape<List<T>> {

    @Override
    public Optional<List<T>> read(YamlNode node, Decoding decoding) {
        if (!(node instanceof YamlSequence sequence)) {
            decoding.report(
                    DecodeRules.WRONG_TYPE,
                    node.span(),
                    Message.of("wrong-type", decoding.key(), Message.of("type.list"), Scalars.describe(node)),
                    Message.of("wrong-type.list.help"));
            return Optional.empty();
        }
        return Optional.of(sequence.items().stream()
                .flatMap(i -> item.read(i, decoding).stream())
                .toList());
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Json.object().put("type", "array");
        schema.set("items", item.schema());
        return schema;
    }

    @Override
    public JsonNode json(YamlNode node) {
        if (!(node instanceof YamlSequence sequence)) {
            return AnyShape.ANY.json(node);
        }
        ArrayNode array = Json.NODES.arrayNode();
        sequence.items().forEach(i -> array.add(item.json(i)));
        return array;
    }

    @Override
    public List<Field<?>> fields() {
        return item.fields();
    }

    @Override
    public String type() {
        return "list: " + item.type();
    }
}
