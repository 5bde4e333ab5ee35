package dev.oddline.decode;

import dev.oddline.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two ways to write one value, told apart by the type of the node.
 *
 * @param otherwise the shape of every other node
 * @param form the type of node that {@code typed} reads
 */
record EitherShape<T>(Shape<T> otherwise, Class<? extends YamlNode> form, Shape<T> typed) implements Shape<T> {

    private Shape<T> of(YamlNode node) {
        return form.isInstance(node) ? typed : otherwise;
    }

    @Override
    public Optional<T> read(YamlNode node, Decoding decoding) {
        return of(node).read(node, decoding);
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Json.object();
        ArrayNode choices = schema.putArray("anyOf");
        choices.add(otherwise.schema());
        choices.add(typed.schema());
        return schema;
    }

    @Override
    public JsonNode json(YamlNode node) {
        return of(node).json(node);
    }

    @Override
    public List<Field<?>> fields() {
        return Stream.concat(otherwise.fields().stream(), typed.fields().stream())
                .distinct()
                .toList();
    }

    @Override
    public String type() {
        return otherwise.type() + ", or " + typed.type();
    }
}
