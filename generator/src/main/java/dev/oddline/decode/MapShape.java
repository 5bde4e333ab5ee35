package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keys of the team's own with values of one type.
 *
 * @param keyPattern what the whole key must match, or {@link #ANY_KEY}
 * @param least number of keys that must be there
 */
record MapShape<T>(Shape<T> value, Pattern keyPattern, int least) implements Shape<Map<String, T>> {

    /** Any key will do. */
    static final Pattern ANY_KEY = Pattern.compile("");

    private boolean takesAnyKey() {
        return keyPattern == ANY_KEY;
    }

    @Override
    public Optional<Map<String, T>> read(YamlNode node, Decoding decoding) {
        if (!(node instanceof YamlMapping mapping)) {
            decoding.report(
                    DecodeRules.WRONG_TYPE,
                    node.span(),
                    Message.of("wrong-type", decoding.key(), Message.of("type.mapping"), Scalars.describe(node)));
            return Optional.empty();
        }
        if (mapping.entries().size() < least) {
            decoding.report(
                    DecodeRules.EMPTY_VALUE,
                    node.span(),
                    Message.of("empty-value", decoding.key()),
                    Message.of("empty-value.help", decoding.key()));
        }
        Map<String, T> values = new LinkedHashMap<>();
        for (YamlEntry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!takesAnyKey() && !keyPattern.matcher(key).matches()) {
                decoding.report(
                        DecodeRules.UNKNOWN_KEY,
                        entry.key().span(),
                        Message.of("unknown-key.in", Scalars.shown(key), decoding.key()));
                continue;
            }
            decoding.enter(key);
            Optional<T> read = value.read(entry.value(), decoding);
            if (read.isPresent()) {
                values.put(key, read.get());
            }
            decoding.leave();
        }
        return values.size() < least ? Optional.empty() : Optional.of(values);
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Json.object().put("type", "object");
        if (takesAnyKey()) {
            schema.set("additionalProperties", value.schema());
        } else {
            schema.put("additionalProperties", false);
            schema.putObject("patternProperties").set("^(" + keyPattern + ")$", value.schema());
        }
        return least > 0 ? schema.put("minProperties", least) : schema;
    }

    @Override
    public JsonNode json(YamlNode node) {
        if (!(node instanceof YamlMapping mapping)) {
            return AnyShape.ANY.json(node);
        }
        ObjectNode object = Json.object();
        mapping.entries().forEach(e -> object.set(e.key().text(), value.json(e.value())));
        return object;
    }

    @Override
    public List<Field<?>> fields() {
        return value.fields();
    }

    @Override
    public String type() {
        return "by name: " + value.type();
    }
}
