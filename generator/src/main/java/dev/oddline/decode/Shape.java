package dev.oddline.decode;

import dev.oddline.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one type of value is written in YAML. A shape reads the value, describes it to an editor, and says how it looks
 * in JSON, so that the three can't differ.
 */
public interface Shape<T> {

    /** Returns the value of a node; empty if it can't be read, which was then reported. */
    Optional<T> read(YamlNode node, Decoding decoding);

    /** Returns the JSON Schema (draft-07) of the value. The caller may add to it. */
    ObjectNode schema();

    /** Returns the value in JSON: numbers only where the shape is one, everything else as it was written. */
    JsonNode json(YamlNode node);

    /** Returns the words for the type in documentation, such as {@code list of texts}. */
    String type();

    /** Returns the known keys of the value, or of the values in it; empty where there are none. */
    default List<Field<?>> fields() {
        return List.of();
    }

    /** Returns the shape of a value made from this one; it is written the same. */
    default <U> Shape<U> as(Function<? super T, ? extends U> make) {
        Shape<T> written = this;
        return new Shape<>() {
            @Override
            public Optional<U> read(YamlNode node, Decoding decoding) {
                return written.read(node, decoding).map(make);
            }

            @Override
            public ObjectNode schema() {
                return written.schema();
            }

            @Override
            public JsonNode json(YamlNode node) {
                return written.json(node);
            }

            @Override
            public String type() {
                return written.type();
            }

            @Override
            public List<Field<?>> fields() {
                return written.fields();
            }
        };
    }
}
