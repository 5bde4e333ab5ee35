package dev.oddline.decode;

import dev.oddline.record.TableReference;
import dev.oddline.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A mapping with a table and its hash; every one that a record names is remembered, so that its hash can be verified.
 *
 * @param table returns the table of a mapping that was read
 */
record TableShape<T>(Shape<T> mapping, Function<T, TableReference> table) implements Shape<T> {

    @Override
    public Optional<T> read(YamlNode node, Decoding decoding) {
        Optional<T> read = mapping.read(node, decoding);
        read.map(table).filter(named -> named.table().isGiven()).ifPresent(decoding::pin);
        return read;
    }

    @Override
    public ObjectNode schema() {
        return mapping.schema();
    }

    @Override
    public JsonNode json(YamlNode node) {
        return mapping.json(node);
    }

    @Override
    public List<Field<?>> fields() {
        return mapping.fields();
    }

    @Override
    public String type() {
        return mapping.type();
    }
}
