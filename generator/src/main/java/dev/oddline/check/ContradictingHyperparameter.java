package dev.oddline.check;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.ConfigReference;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.secret.Redaction;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import dev.oddline.yaml.YamlScalar;
import dev.oddline.yaml.YamlSequence;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run repeats a value of its configuration file, but another one. */
final class ContradictingHyperparameter implements CatalogRule {
    private static final Rule RULE = new Rule("contradicting-hyperparameter", Severity.ERROR);
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,4})?");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) throws IOException {
        Map<RepoPath, Map<String, String>> configs = new HashMap<>();
        for (CatalogEntry entry : input.asked()) {
            Optional<Run.RunCode> code = entry.as(Run.class).map(Run::code);
            if (code.isPresent()
                    && code.get().hyperparameters() instanceof Stated.Given<Map<String, String>> stated
                    && code.get().config() instanceof Stated.Given<ConfigReference> config
                    && config.given().repository().isEmpty()) {
                RepoPath path = config.given().path();
                if (!configs.containsKey(path)) {
                    configs.put(
                            path,
                            input.files().read(path).map(b -> flat(path, b)).orElse(Map.of()));
                }
                Map<String, String> inFile = configs.getOrDefault(path, Map.of());
                stated.given()
                        .forEach((name, value) -> Optional.ofNullable(inFile.get(name))
                                .filter(other ->
                                        !isSame(value, other) && !Redaction.hides(value) && !Redaction.hides(other))
                                .ifPresent(other -> found.accept(Diagnostic.of(
                                                RULE,
                                                input.places().of(entry, keys(name)),
                                                Message.of("contradicting-hyperparameter", name, value, other, path))
                                        .withHelp(Message.of("contradicting-hyperparameter.help")))));
            }
        }
    }

    private static List<String> keys(String name) {
        return Stream.concat(Stream.of("hyperparameters"), Arrays.stream(name.split("\\.")))
                .toList();
    }

    private static Map<String, String> flat(RepoPath path, byte[] bytes) {
        // Values stand in the message.
        SourceFile file = Redaction.of(new SourceFile(path, bytes)).file();
        Map<String, String> flat = new LinkedHashMap<>();
        if (path.value().endsWith(".json")) {
            YamlReader.readJson(file).value().ifPresent(root -> flatten("", root, flat));
        } else if (path.value().endsWith(".yaml") || path.value().endsWith(".yml")) {
            YamlReader.readConfig(file).value().ifPresent(root -> flatten("", root, flat));
        }
        return flat;
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
            return sequence.items().stream()
                    .map(ContradictingHyperparameter::text)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return ((YamlMapping) node)
                .entries().stream()
                        .map(e -> e.key().text() + ": " + text(e.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Numbers are the same by value, truth values and words in any case, lists item by item. */
    private static boolean isSame(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return true;
        }
        if (one.startsWith("[") && other.startsWith("[")) {
            String[] mine = one.split(", ");
            String[] theirs = other.split(", ");
            boolean same = mine.length == theirs.length;
            for (int i = 0; same && i < mine.length; i++) {
                same = isSame(bare(mine[i]), bare(theirs[i]));
            }
            return same;
        }
        return NUMBER.matcher(one).matches()
                && NUMBER.matcher(other).matches()
                && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    private static String bare(String item) {
        return item.replace("[", "").replace("]", "");
    }
}
