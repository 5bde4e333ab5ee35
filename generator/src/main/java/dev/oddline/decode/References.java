package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Reference;
import dev.oddline.source.Span;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The types of ids: a record's own, and those of other records. */
final class References {
    static final String ID = "[A-Za-z0-9_][A-Za-z0-9._-]{0,127}";
    private static final String WINDOWS = "(con|prn|aux|nul|com[0-9]|lpt[0-9])";
    private static final String ID_SCHEMA =
            "^(?!" + Addresses.anyCase(WINDOWS) + "(\\.|$))(?!.*\\.\\.)(?!.*\\.$)" + ID + "$";
    private static final Pattern ID_FORM = Pattern.compile(ID);
    private static final Pattern RESERVED = Pattern.compile("(?i)" + WINDOWS + "(\\..*)?|.*\\.");

    private References() {}

    /** The record's own id. */
    static Shape<RecordId> own(Kind kind) {
        return id(kind, (id, span, decoding) -> {});
    }

    /** The id of a record that this one is made from: it is upstream. */
    static Shape<RecordId> madeFrom(Kind kind) {
        return id(kind, (id, span, d) -> d.refer(id, Reference.Role.MADE_FROM, span));
    }

    /** The id of a record that this one speaks of. */
    static Shape<RecordId> context(Kind kind) {
        return id(kind, (id, span, d) -> d.refer(id, Reference.Role.CONTEXT, span));
    }

    /** The id of a record whose place this one takes. */
    static Shape<RecordId> succeeds(Kind kind) {
        return id(kind, (id, span, d) -> d.refer(id, Reference.Role.SUCCEEDS, span));
    }

    /** Records of any kind, each written as {@code {run_id: …}}. */
    static Shape<List<RecordId>> anyRecords() {
        return Shapes.list(new AnyRecord());
    }

    /** Returns whether a text may be an id: safe as a file name everywhere, and readable. */
    static boolean isId(String text) {
        return ID_FORM.matcher(text).matches() && !RESERVED.matcher(text).matches() && !text.contains("..");
    }

    private interface Found {
        void found(RecordId id, Span span, Decoding decoding);
    }

    private static Shape<RecordId> id(Kind kind, Found found) {
        return new ScalarShape<>(
                "type.id",
                (s, d) -> {
                    Optional<RecordId> id = read(kind, s, d);
                    id.ifPresent(i -> found.found(i, s.span(), d));
                    return id;
                },
                () -> Json.object().put("type", "string").put("pattern", ID_SCHEMA),
                ScalarShape.InJson.TEXT,
                "id of a record in `" + kind.folder() + "/`");
    }

    private static Optional<RecordId> read(Kind kind, YamlScalar scalar, Decoding decoding) {
        if (!isId(scalar.text())) {
            decoding.report(
                    DecodeRules.MALFORMED_ID,
                    scalar.span(),
                    Message.of("malformed-id", decoding.key(), Scalars.shown(scalar.text())),
                    Message.of("malformed-id.help"));
            return Optional.empty();
        }
        if (Scalars.isAmbiguous(scalar)) {
            Pins.reportAmbiguous(scalar, decoding);
        }
        return Optional.of(new RecordId(kind, scalar.text()));
    }

    /** One record of any kind. */
    private record AnyRecord() implements Shape<RecordId> {

        @Override
        public Optional<RecordId> read(YamlNode node, Decoding decoding) {
            if (!(node instanceof YamlMapping mapping) || mapping.entries().size() != 1) {
                decoding.report(
                        DecodeRules.WRONG_TYPE,
                        node.span(),
                        Message.of("wrong-type.any-record", decoding.key(), Scalars.describe(node)));
                return Optional.empty();
            }
            YamlEntry entry = mapping.entries().get(0);
            Optional<Kind> kind = Kind.ofIdField(entry.key().text());
            if (kind.isEmpty()) {
                Message message = Message.of("unknown-key", entry.key().text());
                List<String> fields =
                        List.of(Kind.values()).stream().map(Kind::idField).toList();
                Span at = entry.key().span();
                Spelling.nearest(entry.key().text(), fields)
                        .ifPresentOrElse(
                                meant -> decoding.suggest(DecodeRules.UNKNOWN_KEY, at, message, meant),
                                () -> decoding.report(
                                        DecodeRules.UNKNOWN_KEY,
                                        at,
                                        message,
                                        Message.of("unknown-key.known", String.join("`, `", fields))));
                return Optional.empty();
            }
            decoding.enter(entry.key().text());
            Optional<RecordId> id = context(kind.get()).read(entry.value(), decoding);
            decoding.leave();
            return id;
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = Json.object()
                    .put("type", "object")
                    .put("minProperties", 1)
                    .put("maxProperties", 1)
                    .put("additionalProperties", false);
            ObjectNode properties = schema.putObject("properties");
            for (Kind kind : Kind.values()) {
                properties.set(kind.idField(), context(kind).schema());
            }
            return schema;
        }

        @Override
        public JsonNode json(YamlNode node) {
            if (!(node instanceof YamlMapping mapping)) {
                return AnyShape.ANY.json(node);
            }
            ObjectNode object = Json.object();
            mapping.entries()
                    .forEach(e -> object.set(e.key().text(), Shapes.text().json(e.value())));
            return object;
        }

        @Override
        public String type() {
            return "one record, such as `run_id: …`";
        }
    }
}
