package dev.oddline.check.rule.file;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.content.WholeFile;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.ConfigReference;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.secret.Redaction;
import dev.oddline.source.RepoPath;
import dev.oddline.yaml.YamlReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
        Map<RepoPath, ConfigValues> configs = new HashMap<>();
        for (CatalogEntry entry : input.asked()) {
            Optional<Run.RunCode> code = entry.as(Run.class).map(Run::code);
            if (code.isPresent()
                    && code.get().hyperparameters() instanceof Stated.Given<Map<String, String>> stated
                    && code.get().config() instanceof Stated.Given<ConfigReference> config
                    && config.given().repository().isEmpty()) {
                RepoPath path = config.given().path();
                if (!configs.containsKey(path)) {
                    Optional<byte[]> content = WholeFile.read(input.files(), path, YamlReader.MAX_CONFIG_BYTES, found);
                    configs.put(path, content.map(b -> ConfigValues.of(path, b)).orElse(ConfigValues.NONE));
                }
                ConfigValues inFile = configs.getOrDefault(path, ConfigValues.NONE);
                stated.given()
                        .forEach((name, value) -> inFile.find(name)
                                .filter(other -> !isSame(value, other.text())
                                        && !Redaction.hides(value)
                                        && !Redaction.hides(other.text()))
                                .ifPresent(
                                        other -> found.accept(contradiction(input, entry, name, value, other, path))));
            }
        }
    }

    private static Diagnostic contradiction(
            CheckInput input, CatalogEntry entry, String name, String value, ConfigValues.Value other, RepoPath path) {
        Message message = name.equals(other.name())
                ? Message.of("contradicting-hyperparameter", name, value, other.text(), path)
                : Message.of("contradicting-hyperparameter.other-name", name, value, other.text(), path, other.name());
        List<String> oneKey = List.of("hyperparameters", name);
        boolean flat = input.places().node(entry, oneKey).isPresent();
        return Diagnostic.of(RULE, input.places().of(entry, flat ? oneKey : keys(name)), message)
                .withHelp(Message.of("contradicting-hyperparameter.help"));
    }

    private static List<String> keys(String name) {
        return Stream.concat(Stream.of("hyperparameters"), Arrays.stream(name.split("\\.")))
                .toList();
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
