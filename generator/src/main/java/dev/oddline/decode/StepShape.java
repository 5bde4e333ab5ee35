package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.record.Stated;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A step of a selection: its name under {@code step}, and whatever parameters the step takes. */
record StepShape() implements Shape<SelectionPolicy.Step> {
    private static final String STEP = "step";
    private static final Shape<String> NAME = Shapes.text();
    private static final Shape<Map<String, YamlNode>> ANYTHING = Shapes.map(Shapes.any());

    @Override
    public Optional<SelectionPolicy.Step> read(YamlNode node, Decoding decoding) {
        return ANYTHING.read(node, decoding).map(all -> step(all, (YamlMapping) node, decoding));
    }

    private static SelectionPolicy.Step step(Map<String, YamlNode> all, YamlMapping mapping, Decoding decoding) {
        Map<String, YamlNode> parameters = new LinkedHashMap<>(all);
        Optional<YamlNode> name = Optional.ofNullable(parameters.remove(STEP));
        if (name.isEmpty()) {
            decoding.report(DecodeRules.MISSING_FIELD, mapping.span(), Message.of("missing-field", STEP));
        }
        Stated<String> stated =
                name.flatMap(node -> Shapes.stated(NAME).read(node, decoding)).orElseGet(Stated.Absent::new);
        return new SelectionPolicy.Step(stated, Configs.printed(parameters));
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Json.object().put("type", "object");
        schema.putObject("properties").set(STEP, NAME.schema());
        schema.putArray("required").add(STEP);
        return schema;
    }

    @Override
    public JsonNode json(YamlNode node) {
        return AnyShape.ANY.json(node);
    }

    @Override
    public String type() {
        return "mapping";
    }
}
