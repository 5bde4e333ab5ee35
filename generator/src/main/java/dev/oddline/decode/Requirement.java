package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.source.Span;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A demand that ties several fields of a mapping together. */
interface Requirement {

    /** Reports where the demand is not met. */
    void check(FieldValues values, Span at, Decoding decoding);

    /** Adds the demand to the mapping's JSON Schema. */
    void describe(ObjectNode schema);

    /** Returns the demand that the fields are there when {@code field} is {@code word}, or is left out if that is its default. */
    static Requirement when(Field<?> field, String word, boolean isDefault, List<Field<?>> needed) {
        return new Requirement() {
            @Override
            public void check(FieldValues values, Span at, Decoding decoding) {
                boolean applies = values.mentions(field)
                        ? values.value(field)
                                .map(v -> Choice.word(v).equals(word))
                                .orElse(false)
                        : isDefault;
                if (applies) {
                    needed.stream()
                            .filter(f -> !values.mentions(f))
                            .forEach(f -> decoding.report(
                                    DecodeRules.MISSING_FIELD,
                                    at,
                                    Message.of("missing-field.when", f.name(), field.name(), word),
                                    Message.of("missing-field.help", f.name())));
                }
            }

            @Override
            public void describe(ObjectNode schema) {
                ObjectNode rule = Json.array(schema, "allOf").addObject();
                ObjectNode condition = rule.putObject("if");
                condition.putObject("properties").putObject(field.name()).put("const", word);
                if (!isDefault) {
                    condition.putArray("required").add(field.name());
                }
                ArrayNode required = rule.putObject("then").putArray("required");
                needed.forEach(f -> required.add(f.name()));
            }
        };
    }

    /** Returns the demand that exactly one of the fields is there. */
    static Requirement exactlyOne(List<Field<?>> fields) {
        return new Requirement() {
            @Override
            public void check(FieldValues values, Span at, Decoding decoding) {
                long given = fields.stream().filter(values::mentions).count();
                if (given != 1) {
                    String names =
                            String.join("`, `", fields.stream().map(Field::name).toList());
                    decoding.report(
                            DecodeRules.MISSING_FIELD,
                            at,
                            Message.of(given == 0 ? "missing-field.one-of" : "missing-field.only-one-of", names));
                }
            }

            @Override
            public void describe(ObjectNode schema) {
                ArrayNode choices = Json.array(schema, "allOf").addObject().putArray("oneOf");
                fields.forEach(f -> choices.addObject().putArray("required").add(f.name()));
            }
        };
    }

    /** Returns the demand that at least one of the fields is there. */
    static Requirement atLeastOne(List<Field<?>> fields) {
        return new Requirement() {
            @Override
            public void check(FieldValues values, Span at, Decoding decoding) {
                if (fields.stream().noneMatch(values::mentions)) {
                    String names =
                            String.join("`, `", fields.stream().map(Field::name).toList());
                    decoding.report(DecodeRules.MISSING_FIELD, at, Message.of("missing-field.one-of", names));
                }
            }

            @Override
            public void describe(ObjectNode schema) {
                ArrayNode choices = Json.array(schema, "allOf").addObject().putArray("anyOf");
                fields.forEach(f -> choices.addObject().putArray("required").add(f.name()));
            }
        };
    }

    /** Returns the demand that a field is there only if another has one of some values. */
    static <V> Requirement onlyWith(Field<?> field, Field<V> other, List<V> values) {
        List<String> words = values.stream().map(Choice::word).toList();
        return new Requirement() {
            @Override
            public void check(FieldValues read, Span at, Decoding decoding) {
                Optional<V> value = read.value(other);
                if (read.mentions(field) && value.isPresent() && !values.contains(value.get())) {
                    decoding.report(
                            DecodeRules.UNKNOWN_KEY,
                            read.keySpan(field).orElse(at),
                            Message.of("unknown-key.with", field.name(), other.name(), Choice.word(value.get())),
                            Message.of(
                                    "unknown-key.with.help", field.name(), other.name(), String.join("`, `", words)));
                }
            }

            @Override
            public void describe(ObjectNode schema) {
                ObjectNode rule = Json.array(schema, "allOf").addObject();
                rule.putObject("if").putArray("required").add(field.name());
                ArrayNode allowed = rule.putObject("then")
                        .putObject("properties")
                        .putObject(other.name())
                        .putArray("enum");
                words.forEach(allowed::add);
            }
        };
    }
}
