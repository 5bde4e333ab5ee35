package dev.oddline.check.rule;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.Span;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import dev.oddline.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/**
 * Finds where a record writes something that its facts keep no place of. The file's tree is made again, so ask only for
 * the place of a finding; the last one is kept, so ask about one file after the other.
 */
public final class Places {
    private Optional<RepoPath> last = Optional.empty();
    private Optional<YamlNode> root = Optional.empty();

    /**
     * Returns the place of a value.
     *
     * @param keys the way to it from the root; the position of an item in a list, from 0, stands for it. Where the way
     *     ends early, the place of the last value on it is returned
     */
    public Location of(CatalogEntry entry, List<String> keys) {
        Optional<YamlNode> node = root(entry);
        Span span = Span.START;
        for (String key : keys) {
            node = node.flatMap(n -> child(n, key));
            if (node.isPresent()) {
                span = node.get().span();
            }
        }
        return new Location(entry.path(), span);
    }

    /** Returns the place of the last of some keys, or of the value around it where there is no such key. */
    public Location ofKey(CatalogEntry entry, List<String> keys) {
        List<String> above = keys.subList(0, keys.size() - 1);
        Optional<YamlNode> node = root(entry);
        for (String key : above) {
            node = node.flatMap(n -> child(n, key));
        }
        String key = keys.get(keys.size() - 1);
        return node.filter(YamlMapping.class::isInstance)
                .flatMap(n -> ((YamlMapping) n).entry(key))
                .map(e -> new Location(entry.path(), e.key().span()))
                .orElseGet(() -> of(entry, above));
    }

    /** Returns the value at the end of a way, as {@link #of} counts it; empty where there is none. */
    public Optional<YamlNode> node(CatalogEntry entry, List<String> keys) {
        Optional<YamlNode> node = root(entry);
        for (String key : keys) {
            node = node.flatMap(n -> child(n, key));
        }
        return node;
    }

    private synchronized Optional<YamlNode> root(CatalogEntry entry) {
        if (!last.equals(Optional.of(entry.path()))) {
            root = entry.tree()
                    .map(YamlNode.class::cast)
                    .or(() -> YamlReader.readRecord(entry.file()).value());
            last = Optional.of(entry.path());
        }
        return root;
    }

    private static Optional<YamlNode> child(YamlNode node, String key) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entry(key).map(YamlEntry::value);
        }
        return node instanceof YamlSequence sequence && key.matches("[0-9]{1,6}")
                ? sequence.items().stream().skip(Integer.parseInt(key)).findFirst()
                : Optional.empty();
    }
}
