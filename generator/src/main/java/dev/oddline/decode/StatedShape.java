package dev.oddline.decode;

import dev.oddline.record.Stated;
import dev.oddline.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A value together with its place. */
record StatedShape<T>(Shape<T> value) implements Shape<Stated<T>> {

    @Override
    public Optional<Stated<T>> read(YamlNode node, Decoding decoding) {
        Optional<T> given = value.read(node, decoding);
        return given.isPresent() ? Optional.of(new Stated.Given<>(given.get(), node.span())) : Optional.empty();
    }

    @Override
    public ObjectNode schema() {
        return value.schema();
    }

    @Override
    public JsonNode json(YamlNode node) {
        return value.json(node);
    }

    @Override
    public List<Field<?>> fields() {
        return value.fields();
    }

    @Override
    public String type() {
        return value.type();
    }
}
