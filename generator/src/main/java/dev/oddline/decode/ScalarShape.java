package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.yaml.CoreSchema;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A single value.
 *
 * @param word key of the message that names the type, such as {@code type.text}
 * @param parse reads the text of a scalar that is not empty
 * @param described the JSON Schema of the value
 * @param inJson how the value looks in JSON
 * @param type the words for the type in documentation
 */
record ScalarShape<T>(String word, Parse<T> parse, Supplier<ObjectNode> described, InJson inJson, String type)
        implements Shape<T> {
    /** How a value looks in JSON. */
    enum InJson {
        /** A string with exactly the written text. */
        TEXT,
        /** A number, truth value or null where one is written. */
        AS_WRITTEN
    }

    /** Reads a scalar or reports why it can't. */
    interface Parse<T> {
        Optional<T> parse(YamlScalar scalar, Decoding decoding);
    }

    @Override
    public Optional<T> read(YamlNode node, Decoding decoding) {
        if (!(node instanceof YamlScalar scalar)) {
            decoding.report(
                    DecodeRules.WRONG_TYPE,
                    node.span(),
                    Message.of("wrong-type", decoding.key(), Message.of(word), Scalars.describe(node)));
            return Optional.empty();
        }
        if (CoreSchema.isNull(scalar) || scalar.text().isBlank()) {
            decoding.report(
                    DecodeRules.EMPTY_VALUE,
                    node.span(),
                    Message.of("empty-value", decoding.key()),
                    Message.of("empty-value.help", decoding.key()));
            return Optional.empty();
        }
        return parse.parse(scalar, decoding);
    }

    @Override
    public ObjectNode schema() {
        return described.get();
    }

    @Override
    public JsonNode json(YamlNode node) {
        return inJson == InJson.TEXT && node instanceof YamlScalar scalar && !CoreSchema.isNull(scalar)
                ? Json.NODES.stringNode(scalar.text())
                : AnyShape.ANY.json(node);
    }
}
