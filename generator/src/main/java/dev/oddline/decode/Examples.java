package dev.oddline.decode;

import dev.oddline.diagnostic.Outcome;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** The examples of fields, which are written in YAML like everything else. */
final class Examples {
    private static final RepoPath PATH = new RepoPath("example.yaml");

    private Examples() {}

    /** Returns an example of a field as JSON. */
    static JsonNode json(Field<?> field, String example) {
        return field.shape().json(node(field, example));
    }

    private static YamlNode node(Field<?> field, String example) {
        String text = field.name() + ": " + example + "\n";
        Outcome<YamlNode> tree = YamlReader.readRecord(new SourceFile(PATH, text.getBytes(StandardCharsets.UTF_8)));
        return tree.value()
                .map(root -> ((YamlMapping) root).entries().get(0).value())
                .orElseThrow(() -> new IllegalStateException("no YAML: " + text));
    }
}
