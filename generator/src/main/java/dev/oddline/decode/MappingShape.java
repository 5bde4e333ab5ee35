package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.record.Stated;
import dev.oddline.source.Span;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A mapping with known keys. A value comes of it even if some keys are missing or wrong. */
public final class MappingShape<T> implements Shape<T> {
    private static final String UNKNOWN = "unknown";
    private static final String UNKNOWN_IN_ANY_CASE = "^[uU][nN][kK][nN][oO][wW][nN]$";
    private static final Shape<String> REASON = Shapes.text();

    private final List<Field<?>> fields;
    private final List<Requirement> requirements;
    private final Function<FieldValues, T> build;
    private final Map<String, Field<?>> byName = new LinkedHashMap<>();

    private MappingShape(List<Field<?>> fields, List<Requirement> requirements, Function<FieldValues, T> build) {
        this.fields = List.copyOf(fields);
        this.requirements = List.copyOf(requirements);
        this.build = build;
        this.fields.forEach(f -> byName.put(f.name(), f));
    }

    /**
     * Returns the shape of a mapping.
     *
     * @param fields in the order in which to write them
     * @param build makes the value; every field may be absent
     */
    public static <T> MappingShape<T> of(List<Field<?>> fields, Function<FieldValues, T> build) {
        return new MappingShape<>(fields, List.of(), build);
    }

    /** Returns the same shape with one more demand on its fields. */
    MappingShape<T> with(Requirement requirement) {
        List<Requirement> more = java.util.stream.Stream.concat(
                        requirements.stream(), java.util.stream.Stream.of(requirement))
                .toList();
        return new MappingShape<>(fields, more, build);
    }

    @Override
    public List<Field<?>> fields() {
        return fields;
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
        Map<String, Stated<?>> values = new HashMap<>();
        for (YamlEntry entry : mapping.entries()) {
            Field<?> field = byName.get(entry.key().text());
            if (field == null) {
                reportUnknownKey(entry.key(), mapping, decoding);
            } else {
                decoding.enter(field.name());
                values.put(field.name(), stated(field, entry.value(), decoding));
                decoding.leave();
            }
        }
        Span at = mapping.entries().isEmpty()
                ? mapping.span()
                : mapping.entries().get(0).key().span();
        for (Field<?> field : fields) {
            if (field.mustBeThere() && !values.containsKey(field.name())) {
                decoding.report(
                        DecodeRules.MISSING_FIELD,
                        at,
                        Message.of("missing-field", field.name()),
                        Message.of(
                                field.mayBeUnknown() ? "missing-field.help" : "missing-field.help.value",
                                field.name()));
            }
        }
        FieldValues read = new FieldValues(values, mapping);
        for (Requirement requirement : requirements) {
            requirement.check(read, at, decoding);
        }
        return Optional.of(build.apply(read));
    }

    private <V> Stated<V> stated(Field<V> field, YamlNode node, Decoding decoding) {
        if (field.mayBeUnknown()) {
            Optional<YamlScalar> reason = reasonOf(node);
            if (reason.isPresent() && !reason.get().text().isBlank()) {
                return new Stated.Unknown<>(reason.get().text(), node.span());
            }
            if (reason.isPresent()
                    || (node instanceof YamlScalar scalar && scalar.text().equalsIgnoreCase(UNKNOWN))) {
                decoding.report(
                        DecodeRules.UNKNOWN_WITHOUT_REASON,
                        node.span(),
                        Message.of("unknown-without-reason", field.name()),
                        Message.of("unknown-without-reason.help", field.name()));
                return Stated.absent();
            }
        }
        Optional<V> value = field.shape().read(node, decoding);
        return value.isPresent() ? new Stated.Given<>(value.get(), node.span()) : Stated.absent();
    }

    /** Returns the reason of {@code {unknown: reason}}. */
    private static Optional<YamlScalar> reasonOf(YamlNode node) {
        return node instanceof YamlMapping mapping
                        && mapping.entries().size() == 1
                        && mapping.entries().get(0).key().text().equals(UNKNOWN)
                        && mapping.entries().get(0).value() instanceof YamlScalar reason
                ? Optional.of(reason)
                : Optional.empty();
    }

    private void reportUnknownKey(YamlScalar key, YamlMapping mapping, Decoding decoding) {
        List<String> free = fields.stream()
                .map(Field::name)
                .filter(name -> mapping.entry(name).isEmpty())
                .toList();
        Message message = Message.of("unknown-key", key.text());
        Optional<String> meant = Spelling.nearest(key.text(), free);
        if (meant.isPresent()) {
            decoding.suggest(DecodeRules.UNKNOWN_KEY, key.span(), message, meant.get());
        } else if (byName.containsKey("extra")) {
            decoding.report(DecodeRules.UNKNOWN_KEY, key.span(), message, Message.of("unknown-key.extra", key.text()));
        } else {
            String known = String.join("`, `", byName.keySet());
            decoding.report(DecodeRules.UNKNOWN_KEY, key.span(), message, Message.of("unknown-key.known", known));
        }
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Json.object().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (Field<?> field : fields) {
            properties.set(field.name(), schemaOf(field));
        }
        List<String> required =
                fields.stream().filter(Field::mustBeThere).map(Field::name).toList();
        if (!required.isEmpty()) {
            ArrayNode names = schema.putArray("required");
            required.forEach(names::add);
        }
        requirements.forEach(r -> r.describe(schema));
        return schema;
    }

    private static ObjectNode schemaOf(Field<?> field) {
        ObjectNode described = Json.object().put("description", field.description());
        ArrayNode examples = described.putArray("examples");
        field.examples().forEach(example -> examples.add(Examples.json(field, example)));
        ObjectNode shape = field.shape().schema();
        if (!field.mayBeUnknown()) {
            return shape.setAll(described);
        }
        shape.putObject("not").put("type", "string").put("pattern", UNKNOWN_IN_ANY_CASE);
        ArrayNode answers = described.putArray("anyOf");
        answers.add(shape);
        ObjectNode unknown = answers.addObject()
                .put("type", "object")
                .put("description", "Nobody knows, and why.")
                .put("additionalProperties", false);
        unknown.putArray("required").add(UNKNOWN);
        unknown.putObject("properties").set(UNKNOWN, REASON.schema());
        return described;
    }

    @Override
    public JsonNode json(YamlNode node) {
        if (!(node instanceof YamlMapping mapping)) {
            return AnyShape.ANY.json(node);
        }
        ObjectNode json = Json.object();
        for (YamlEntry entry : mapping.entries()) {
            Field<?> field = byName.get(entry.key().text());
            json.set(entry.key().text(), json(field == null ? AnyShape.ANY : field.shape(), entry.value()));
        }
        return json;
    }

    private static JsonNode json(Shape<?> shape, YamlNode value) {
        Optional<YamlScalar> reason = reasonOf(value);
        return reason.isPresent() ? Json.object().set(UNKNOWN, REASON.json(reason.get())) : shape.json(value);
    }

    @Override
    public String type() {
        return "mapping";
    }
}
