package dev.oddline.decode;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Outcome;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.Kind;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads YAML texts as records and prints what was found. */
final class Texts {
    private static final MessageCatalogue ENGLISH = MessageCatalogue.of("en");

    private Texts() {}

    /** Returns the record of a text in a file with the given path, with all findings of reading and decoding. */
    static Outcome<DecodedRecord> decode(String path, Kind kind, String text) {
        RepoPath file = new RepoPath(path);
        Outcome<YamlNode> tree = tree(file, text);
        if (tree.value().isEmpty()) {
            return new Outcome<>(java.util.Optional.empty(), tree.diagnostics());
        }
        Outcome<DecodedRecord> record =
                RecordDecoder.decode(file, kind, tree.value().get());
        List<Diagnostic> all = Stream.concat(tree.diagnostics().stream(), record.diagnostics().stream())
                .toList();
        return new Outcome<>(record.value(), all);
    }

    /** Returns the findings of a text, each as {@code path:line:column: rule: message}, in the order of the file. */
    static List<String> findings(String path, Kind kind, String text) {
        return decode(path, kind, text).diagnostics().stream()
                .sorted()
                .map(Texts::print)
                .toList();
    }

    /** Returns the findings of a value of one field. */
    static List<String> findings(Field<?> field, String value) {
        RepoPath file = new RepoPath("metadata/value.yaml");
        Outcome<YamlNode> tree = tree(file, field.name() + ": " + value + "\n");
        Decoding decoding = new Decoding(file);
        tree.value().ifPresent(root -> MappingShape.of(List.of(field), v -> v).read(root, decoding));
        return Stream.concat(tree.diagnostics().stream(), decoding.diagnostics().stream())
                .map(Texts::print)
                .toList();
    }

    /** Returns the findings of a text as the settings of a repository. */
    static List<String> settings(String text) {
        RepoPath file = new RepoPath("metadata/oddline.yaml");
        YamlNode root = tree(file, text).value().orElseThrow();
        return SettingsForm.decode(file, root).diagnostics().stream()
                .map(Texts::print)
                .toList();
    }

    static Outcome<YamlNode> tree(RepoPath path, String text) {
        return YamlReader.readRecord(new SourceFile(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String print(Diagnostic found) {
        return found.location() + ": " + found.rule().name() + ": " + ENGLISH.text(found.message());
    }
}
