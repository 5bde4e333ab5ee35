package dev.oddline.odd.openodd;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Outcome;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.SyntaxRules;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import dev.oddline.yaml.YamlScalar;
import dev.oddline.yaml.YamlSequence;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A file in the YAML of OpenODD, as it is written.
 *
 * @param root its keys, of which {@code IMPORT}, {@code TAXONOMY}, {@code ODD} and {@code MODULES} mean something
 */
public record OpenOddFile(RepoPath path, YamlMapping root) {
    private static final List<String> MEANT = List.of("IMPORT", "TAXONOMY", "ODD", "MODULES");

    /** A file that another one builds on. */
    record Import(String written, Location place) {}

    /** Returns what a file holds; anchors and aliases are resolved. */
    public static Outcome<OpenOddFile> read(SourceFile file) {
        Outcome<YamlNode> tree = YamlReader.readConfig(file);
        if (tree.value().isEmpty() || tree.value().get() instanceof YamlMapping) {
            return new Outcome<>(
                    tree.value().map(root -> new OpenOddFile(file.path(), (YamlMapping) root)), tree.diagnostics());
        }
        return Outcome.failed(Diagnostic.of(
                SyntaxRules.NOT_A_MAPPING, Location.startOf(file.path()), Message.of("malformed-openodd.no-mapping")));
    }

    /** Returns a fault for each key of the file that means nothing: what stands below it is not read. */
    List<OpenOddFault> strangeKeys() {
        return root.entries().stream()
                .map(YamlEntry::key)
                .filter(key -> !MEANT.contains(key.text()) && !OddModule.WORDS.contains(key.text()))
                .map(key -> OpenOddFault.of(
                        OpenOddFault.Kind.WITHOUT_EFFECT,
                        at(key),
                        Message.of("ineffective-odd-constraint.key", key.text()),
                        key.text(),
                        MEANT))
                .toList();
    }

    /** Returns where a value stands. */
    Location at(YamlNode node) {
        return new Location(path, node.span());
    }

    /** Returns what the file names under {@code IMPORT}, in its order. */
    List<Import> imports() {
        return root.get("IMPORT").stream()
                .flatMap(node -> node instanceof YamlSequence list ? list.items().stream() : List.of(node).stream())
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .map(scalar -> new Import(scalar.text(), at(scalar)))
                .toList();
    }

    /** Returns the file that an import means; empty if that lies outside the repository. */
    Optional<RepoPath> target(Import wanted) {
        Deque<String> parts = new ArrayDeque<>(Arrays.asList(path.value().split("/", -1)));
        parts.removeLast();
        for (String part : wanted.written().split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return RepoPath.parse(String.join("/", parts));
    }
}
