package dev.oddline.decode;

import dev.oddline.record.TableReference;
import dev.oddline.yaml.YamlNode;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A table with its hash; every one that a record names is remembered, so that its hash can be verified. */
record TableShape(Shape<TableReference> mapping) implements Shape<TableReference> {

    @Override
    public Optional<TableReference> read(YamlNode node, Decoding decoding) {
        Optional<TableReference> table = mapping.read(node, decoding);
        table.ifPresent(decoding::pin);
        return table;
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
    public String placeholder() {
        return mapping.placeholder();
    }
}
