package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One of several mappings; the value of one key, the tag, says which. */
final class TaggedShape<T> implements Shape<T> {
    private final Field<String> tag;
    private final Map<String, MappingShape<? extends T>> variants = new LinkedHashMap<>();

    /**
     * Returns the shape.
     *
     * @param tag the key that every variant has
     * @param meaning what the tag says, for a reader
     * @param variants by the word of the tag; their own fields without the tag
     */
    TaggedShape(String tag, String meaning, Map<String, Variant<? extends T>> variants) {
        String example = variants.keySet().iterator().next();
        this.tag = Field.indispensable(tag, Shapes.word(List.copyOf(variants.keySet())), meaning, example);
        variants.forEach((word, variant) -> this.variants.put(word, variant.tagged(this.tag)));
    }

    /**
     * One of the mappings.
     *
     * @param requirements that tie several of its fields together
     */
    record Variant<T>(List<Field<?>> fields, List<Requirement> requirements, Function<FieldValues, T> build) {

        private MappingShape<T> tagged(Field<String> tag) {
            MappingShape<T> shape = MappingShape.of(
                    Stream.concat(Stream.of(tag), fields.stream()).toList(), build);
            for (Requirement requirement : requirements) {
                shape = shape.with(requirement);
            }
            return shape;
        }
    }

    @Override
    public Optional<T> read(YamlNode node, Decoding decoding) {
        if (!(node instanceof YamlMapping mapping)) {
            decoding.report(
                    DecodeRules.WRONG_TYPE,
                    node.span(),
                    Message.of("wrong-type.mapping", decoding.key(), Scalars.describe(node)));
            return Optional.empty();
        }
        Optional<YamlEntry> entry = mapping.entry(tag.name());
        if (entry.isEmpty()) {
            decoding.report(
                    DecodeRules.MISSING_FIELD,
                    mapping.span(),
                    Message.of("missing-field", tag.name()),
                    Message.of("unknown-choice.help", String.join("`, `", variants.keySet())));
            return Optional.empty();
        }
        decoding.enter(tag.name());
        Optional<String> word = tag.shape().read(entry.get().value(), decoding);
        decoding.leave();
        return word.flatMap(variant -> shape(variant).read(node, decoding));
    }

    private Shape<? extends T> shape(String word) {
        return Optional.ofNullable(variants.get(word)).orElseThrow();
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Json.object().put("type", "object");
        ArrayNode words = schema.putObject("properties").putObject(tag.name()).putArray("enum");
        variants.keySet().forEach(words::add);
        schema.putArray("required").add(tag.name());
        ArrayNode all = schema.putArray("allOf");
        variants.forEach((word, variant) -> {
            ObjectNode rule = all.addObject();
            ObjectNode condition = rule.putObject("if");
            condition.putObject("properties").putObject(tag.name()).put("const", word);
            condition.putArray("required").add(tag.name());
            rule.set("then", variant.schema());
        });
        return schema;
    }

    @Override
    public JsonNode json(YamlNode node) {
        Optional<MappingShape<? extends T>> variant = node instanceof YamlMapping mapping
                ? mapping.entry(tag.name())
                        .map(YamlEntry::value)
                        .filter(YamlScalar.class::isInstance)
                        .map(value -> variants.get(((YamlScalar) value).text()))
                : Optional.empty();
        return variant.isPresent() ? variant.get().json(node) : AnyShape.ANY.json(node);
    }

    @Override
    public List<Field<?>> fields() {
        return List.copyOf(variants.values().stream()
                .map(MappingShape::fields)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    @Override
    public String type() {
        return "mapping";
    }
}
