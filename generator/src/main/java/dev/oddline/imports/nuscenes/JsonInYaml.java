package dev.oddline.imports.nuscenes;

import dev.oddline.imports.Draft;
import dev.oddline.imports.Masking;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import dev.oddline.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Writes JSON as a record does: numbers with the digits they had, texts masked, {@code NaN} as not known. */
record JsonInYaml(Masking masking) {
    static final String NOT_MEASURABLE = "not measurable: NaN in the file";

    YamlNode of(JsonNode node) {
        if (node.isObject()) {
            Draft mapping = new Draft();
            node.properties()
                    .forEach(entry -> mapping.node(
                            entry.getKey(),
                            entry.getValue().isString()
                                    ? Draft.textNode(masking.text(
                                            entry.getKey(), entry.getValue().stringValue()))
                                    : of(entry.getValue())));
            return mapping.build();
        }
        if (node.isArray()) {
            List<YamlNode> items = new ArrayList<>();
            node.forEach(item -> items.add(of(item)));
            return YamlSequence.of(items);
        }
        if (node.isString()) {
            return Draft.textNode(masking.text(node.stringValue()));
        }
        if (MetricsSummaryReader.isNaN(node)) {
            return new Draft().text("unknown", NOT_MEASURABLE).build();
        }
        if (node.isNumber()) {
            return MetricsSummaryReader.isFinite(node)
                    ? YamlScalar.ofPlain(node.decimalValue().toString())
                    : Draft.textNode(node.toString());
        }
        return node.isNull()
                ? new Draft().text("unknown", "null in the file").build()
                : YamlScalar.ofPlain(node.toString());
    }
}
