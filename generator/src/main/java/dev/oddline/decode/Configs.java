package dev.oddline.decode;

import dev.oddline.record.ConfigReference;
import dev.oddline.source.RepoPath;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import dev.oddline.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A run's configuration: the file that is named, and the parameters that are repeated for searching. */
final class Configs {
    private static final String REPOSITORY = "[A-Za-z0-9_][A-Za-z0-9._-]+";
    private static final Pattern OTHER_REPOSITORY = Pattern.compile("(" + REPOSITORY + "):(.+)");

    private Configs() {}

    /** A path in this repository, or {@code repository:path}. */
    static Shape<ConfigReference> reference() {
        Shape<RepoPath> path = Addresses.path();
        return new ScalarShape<>(
                "type.path",
                (s, d) -> {
                    Matcher other = OTHER_REPOSITORY.matcher(s.text());
                    if (!other.matches()) {
                        return path.read(s, d).map(p -> new ConfigReference("", p));
                    }
                    YamlScalar inside = new YamlScalar(other.group(2), s.style(), s.span());
                    return path.read(inside, d).map(p -> new ConfigReference(other.group(1), p));
                },
                () -> Json.object()
                        .put("type", "string")
                        .put("pattern", "^(" + REPOSITORY + ":)?" + Addresses.PATH_SCHEMA + "$"),
                ScalarShape.InJson.TEXT,
                "path, or `repository:path`");
    }

    /** Returns nested parameters under dotted names, each value as it was written; lists on one line. */
    static Map<String, String> printed(Map<String, YamlNode> parameters) {
        Map<String, String> flat = new LinkedHashMap<>();
        parameters.forEach((name, value) -> flatten(name, value, flat));
        return flat;
    }

    private static void flatten(String name, YamlNode value, Map<String, String> flat) {
        if (value instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            mapping.entries().forEach(e -> flatten(name + "." + e.key().text(), e.value(), flat));
        } else {
            flat.put(name, text(value));
        }
    }

    private static String text(YamlNode value) {
        if (value instanceof YamlScalar scalar) {
            return scalar.text();
        }
        if (value instanceof YamlSequence sequence) {
            return sequence.items().stream().map(Configs::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((YamlMapping) value)
                .entries().stream()
                        .map(e -> e.key().text() + ": " + text(e.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }
}
