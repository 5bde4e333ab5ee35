package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlSequence;
import java.util.ArrayList;
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
        List<T> items = new ArrayList<>(sequence.items().size());
        for (YamlNode child : sequence.items()) {
            Optional<T> read = item.read(child, decoding);
            if (read.isPresent()) {
                items.add(read.get());
            }
        }
        return Optional.of(List.copyOf(items));
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
