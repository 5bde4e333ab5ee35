package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.record.LocalText;
import dev.oddline.record.Stated;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlSequence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The types that every field can be declared with: texts, choices, lists, maps. */
final class Shapes {
    private Shapes() {}

    /** Any text; a plain scalar is taken exactly as it is written, so {@code 1.10} stays {@code 1.10}. */
    static Shape<String> text() {
        return new ScalarShape<>(
                "type.text", (s, d) -> Optional.of(s.text()), Shapes::textSchema, ScalarShape.InJson.TEXT, "text");
    }

    /** A text in one language, or one for each of several two-letter language codes. */
    static Shape<LocalText> localText() {
        return either(
                text().as(LocalText::of), new MapShape<>(text(), Pattern.compile("[a-z]{2}"), 1).as(LocalText::new));
    }

    /** {@code true} or {@code false}. */
    static Shape<Boolean> bool() {
        return new ScalarShape<>(
                "type.bool",
                (s, d) -> {
                    if (s.isPlain() && (s.text().equals("true") || s.text().equals("false"))) {
                        return Optional.of(s.text().equals("true"));
                    }
                    d.report(
                            DecodeRules.WRONG_TYPE,
                            s.span(),
                            Message.of("wrong-type.bool", d.key(), Scalars.shown(s.text())));
                    return Optional.empty();
                },
                () -> Json.object().put("type", "boolean"),
                ScalarShape.InJson.AS_WRITTEN,
                "true or false");
    }

    /** One constant of an enum, written as its text in lower case. */
    static <E extends Enum<E>> Shape<E> choice(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        List<String> words = constants.stream().map(Choice::word).toList();
        return word(words).as(word -> constants.get(words.indexOf(word)));
    }

    /** One of some words. */
    static Shape<String> word(List<String> words) {
        return new ScalarShape<>(
                "type.text",
                (s, d) -> {
                    if (words.contains(s.text())) {
                        return Optional.of(s.text());
                    }
                    Message message = Message.of("unknown-choice", Scalars.shown(s.text()), d.key());
                    Spelling.nearest(s.text(), words)
                            .ifPresentOrElse(
                                    meant -> d.suggest(DecodeRules.UNKNOWN_CHOICE, s.span(), message, meant),
                                    () -> d.report(
                                            DecodeRules.UNKNOWN_CHOICE,
                                            s.span(),
                                            message,
                                            Message.of("unknown-choice.help", String.join("`, `", words))));
                    return Optional.empty();
                },
                () -> {
                    ObjectNode schema = Json.object();
                    ArrayNode allowed = schema.putArray("enum");
                    words.forEach(allowed::add);
                    return schema;
                },
                ScalarShape.InJson.TEXT,
                "one of `" + String.join("`, `", words) + "`");
    }

    /** A list of values of one type; an item that can't be read is reported and left out. */
    static <T> Shape<List<T>> list(Shape<T> item) {
        return new ListShape<>(item);
    }

    /** Keys of the team's own with values of one type, in the order of the file. */
    static <T> Shape<Map<String, T>> map(Shape<T> value) {
        return new MapShape<>(value, MapShape.ANY_KEY, 0);
    }

    /**
     * Keys with values of one type, in the order of the file.
     *
     * @param keyPattern regular expression that every key must match as a whole
     */
    static <T> Shape<Map<String, T>> map(Shape<T> value, String keyPattern) {
        return new MapShape<>(value, Pattern.compile(keyPattern), 0);
    }

    /** A value, or a list of such values: both are read as a list. */
    static <T> Shape<List<T>> oneOrMany(Shape<T> item) {
        return new EitherShape<>(item.as(List::of), YamlSequence.class, list(item));
    }

    /** A value in its short form, or in its long form as a mapping. */
    static <T> Shape<T> either(Shape<T> shortForm, Shape<T> mapping) {
        return new EitherShape<>(shortForm, YamlMapping.class, mapping);
    }

    /** A value together with its place. */
    static <T> Shape<Stated<T>> stated(Shape<T> value) {
        return new StatedShape<>(value);
    }

    /** Any YAML. */
    static Shape<YamlNode> any() {
        return AnyShape.ANY;
    }

    /** Returns the schema of a text: an editor that reads a plain {@code 1.10} as a number must not complain. */
    private static ObjectNode textSchema() {
        ObjectNode schema = Json.object();
        ArrayNode types = schema.putArray("type");
        Arrays.asList("string", "number", "boolean").forEach(types::add);
        return schema.put("pattern", "\\S");
    }
}
