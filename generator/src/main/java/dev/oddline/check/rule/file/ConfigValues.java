package dev.oddline.check.rule.file;

import dev.oddline.secret.Redaction;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import dev.oddline.yaml.YamlScalar;
import dev.oddline.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values of a configuration file.
 *
 * @param byName dotted way from the root to the text of the value, in the order of the file
 */
record ConfigValues(Map<String, String> byName) {
    static final ConfigValues NONE = new ConfigValues(Map.of());

    /**
     * A value of the file.
     *
     * @param name dotted way to it from the root
     */
    record Value(String name, String text) {}

    /** Returns the values of a YAML or JSON file, secrets blacked out; none of another file or of one that can't be read. */
    static ConfigValues of(RepoPath path, byte[] bytes) {
        SourceFile file = Redaction.of(new SourceFile(path, bytes)).file();
        Optional<YamlNode> root = Optional.empty();
        if (path.value().endsWith(".json")) {
            root = YamlReader.readJson(file).value();
        } else if (path.value().endsWith(".yaml") || path.value().endsWith(".yml")) {
            root = YamlReader.readConfig(file).value();
        }
        Map<String, String> flat = new LinkedHashMap<>();
        root.ifPresent(node -> flatten("", node, flat));
        return new ConfigValues(flat);
    }

    /**
     * Returns the value that a parameter of a run repeats: the one under the same way, with dots or slashes, or below it
     * under {@code value}, as Weights & Biases writes it; else, of a way of several keys, the only one that ends with it.
     * One key alone is too little to know the value by.
     */
    Optional<Value> find(String parameter) {
        String dotted = parameter.replace('/', '.');
        return Stream.of(parameter, dotted, dotted + ".value")
                .filter(byName::containsKey)
                .findFirst()
                .or(() -> dotted.indexOf('.') < 0 ? Optional.empty() : theOnlyOneThatEndsWith("." + dotted))
                .map(name -> new Value(name, byName.getOrDefault(name, "")));
    }

    private Optional<String> theOnlyOneThatEndsWith(String end) {
        List<String> ending = byName.keySet().stream()
                .filter(name -> name.endsWith(end))
                .limit(2)
                .toList();
        return ending.size() == 1 ? Optional.of(ending.get(0)) : Optional.empty();
    }

    private static void flatten(String name, YamlNode node, Map<String, String> flat) {
        if (node instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            mapping.entries()
                    .forEach(e -> flatten(
                            name.isEmpty()
                                    ? e.key().text()
                                    : name + "." + e.key().text(),
                            e.value(),
                            flat));
        } else if (!name.isEmpty()) {
            flat.put(name, text(node));
        }
    }

    /** Returns a value as {@code Run} keeps those of its hyperparameters. */
    private static String text(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar.text();
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(ConfigValues::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((YamlMapping) node)
                .entries().stream()
                        .map(e -> e.key().text() + ": " + text(e.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }
}
